/// Whether each measure was obeyed: met, late, missing, breached, unknown or not applicable, per unit and day.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "calendar",
            "organisation",
            "access",
            "message",
            "document",
            "measure",
            "task"
        })
@NullMarked
package vn.truc.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Health declarations, the status that follows from them, isolation; answers are seen by the person and the health
/// officers only.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "vault",
            "calendar",
            "organisation",
            "access",
            "message",
            "measure",
            "compliance",
            "report"
        })
@NullMarked
package vn.truc.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

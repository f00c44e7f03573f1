/// Documents that direct: their clauses become measures and tasks or are to be read; receipts and status by reach.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "calendar",
            "organisation",
            "access",
            "administration",
            "message",
            "document",
            "measure",
            "compliance",
            "task"
        })
@NullMarked
package vn.truc.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

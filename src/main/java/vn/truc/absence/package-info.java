/// Trips and leave: asked for, decided, come back from; who is away on a day, and whether whoever came back declared.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "calendar",
            "vault",
            "document",
            "organisation",
            "access",
            "message",
            "measure",
            "compliance",
            "report",
            "health"
        })
@NullMarked
package vn.truc.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

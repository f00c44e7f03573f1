/// Passes, visits, the guard's page: who may come in by the measures in force, and who was there.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "vault",
            "calendar",
            "organisation",
            "access",
            "account",
            "message",
            "measure",
            "compliance",
            "report",
            "health",
            "roster"
        })
@NullMarked
package vn.truc.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

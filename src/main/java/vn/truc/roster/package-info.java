/// Who works where in a week: in the office, at home, on duty, on leave, on a trip; submitted, approved, copied to the
/// office.
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
            "report",
            "task",
            "health",
            "absence"
        })
@NullMarked
package vn.truc.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Planned against actual: who was at the premises, who worked from home, roll calls, explanations, the time sheet.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "calendar",
            "organisation",
            "access",
            "message",
            "measure",
            "compliance",
            "report",
            "health",
            "absence",
            "roster",
            "gate"
        })
@NullMarked
package vn.truc.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

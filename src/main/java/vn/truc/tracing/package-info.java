/// Who was with whom, when and for how long, from the visits of the gates; places and times that everybody
/// should know of; warnings that reach people without naming anybody.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "calendar",
            "organisation",
            "access",
            "account",
            "message",
            "measure",
            "compliance",
            "health",
            "absence",
            "gate"
        })
@NullMarked
package vn.truc.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

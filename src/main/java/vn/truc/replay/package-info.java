/// Runs a case of the past, told by a file, through the capabilities' own verbs and compares what came out with
/// what was expected; also the data of the demonstration.
@ApplicationModule(
        allowedDependencies = {
            "directive",
            "plan",
            "meeting",
            "attendance",
            "gate",
            "roster",
            "absence",
            "health",
            "report",
            "compliance",
            "task",
            "measure",
            "document",
            "message",
            "account",
            "access",
            "organisation",
            "calendar",
            "audit",
            "page",
            "database"
        })
@NullMarked
package vn.truc.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

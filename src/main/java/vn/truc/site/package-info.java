/// Puts the frame around every page: rail and bar, language, notices, errors in words, security of the browser's
/// side; and describes the interface for programs, for which it names the identifiers of the capabilities.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "access",
            "account",
            "calendar",
            "organisation",
            "message",
            "audit",
            "database",
            "directive",
            "health",
            "measure",
            "report",
            "task",
            "vault"
        })
@NullMarked
package vn.truc.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Forms, reports with figures that fill themselves in, who owes what and when, the chase, and the consolidated sheet.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "vault",
            "audit",
            "calendar",
            "organisation",
            "access",
            "account",
            "message",
            "document",
            "measure",
            "task",
            "compliance"
        })
@NullMarked
package vn.truc.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

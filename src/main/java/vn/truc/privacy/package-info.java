/// What people may know and ask about their own data: everything that is kept, for which purpose, who looked;
/// requests with the clocks of the law.
@ApplicationModule(
        allowedDependencies = {
            "page",
            "audit",
            "vault",
            "calendar",
            "database",
            "organisation",
            "access",
            "message",
            "health"
        })
@NullMarked
package vn.truc.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

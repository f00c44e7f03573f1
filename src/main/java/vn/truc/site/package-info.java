/// Puts the frame around every page: rail and bar, language, notices, errors in words, security of the browser's side.
@ApplicationModule(
        allowedDependencies = {"page", "access", "account", "calendar", "organisation", "message", "audit", "database"})
@NullMarked
package vn.truc.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

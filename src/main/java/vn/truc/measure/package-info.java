/// The rules in force for a unit on a day: from which document, merged how, exempted for whom.
@ApplicationModule(allowedDependencies = {"page", "audit", "calendar", "organisation", "access", "message", "document"})
@NullMarked
package vn.truc.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

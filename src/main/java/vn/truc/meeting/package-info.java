/// Meetings that units hold, registered before they are held and held against the measure in force.
@ApplicationModule(
        allowedDependencies = {"page", "audit", "calendar", "organisation", "access", "measure", "compliance"})
@NullMarked
package vn.truc.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

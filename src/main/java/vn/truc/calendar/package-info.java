/// The office clock, working days, deadlines and periods.
@ApplicationModule(allowedDependencies = {"page"})
@NullMarked
package vn.truc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Work with a lead unit and, where the document names one, a deadline; done with a result.
@ApplicationModule(allowedDependencies = {"page", "audit", "calendar", "organisation", "access", "message", "measure"})
@NullMarked
package vn.truc.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

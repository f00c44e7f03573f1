/// Who did what, when; append only.
@ApplicationModule(allowedDependencies = {"page"})
@NullMarked
package vn.truc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Rights on a reach, and the lock on every door.
@ApplicationModule(allowedDependencies = {"page", "audit", "vault", "calendar", "organisation"})
@NullMarked
package vn.truc.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

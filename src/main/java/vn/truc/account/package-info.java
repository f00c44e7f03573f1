/// Sign-in, sessions, personal links and slips.
@ApplicationModule(allowedDependencies = {"page", "audit", "vault", "calendar", "organisation", "access"})
@NullMarked
package vn.truc.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

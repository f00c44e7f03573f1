/// Messages to people: the inbox, and e-mail where there is an address.
@ApplicationModule(allowedDependencies = {"page", "audit", "vault", "calendar", "organisation", "access", "account"})
@NullMarked
package vn.truc.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

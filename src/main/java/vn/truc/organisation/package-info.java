/// Units in two dated trees, bodies, people, posts, teams and places.
@ApplicationModule(allowedDependencies = {"page", "audit", "vault", "calendar"})
@NullMarked
package vn.truc.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

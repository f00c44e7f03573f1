/// What administrators do: units, people, posts, committees, places, lists from spreadsheets.
@ApplicationModule(allowedDependencies = {"page", "audit", "access", "account", "calendar", "organisation"})
@NullMarked
package vn.truc.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

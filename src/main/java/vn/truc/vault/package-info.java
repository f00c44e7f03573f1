/// Locks personal and health fields with a key that is kept outside the database.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.truc.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

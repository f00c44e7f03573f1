/// The PostgreSQL under everything: the embedded server that Trực starts itself, its backup, and what any server must
/// offer.
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package vn.truc.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

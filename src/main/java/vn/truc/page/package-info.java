/// What every web package shares: pages, messages in two languages, outcomes and refusals.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.truc.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

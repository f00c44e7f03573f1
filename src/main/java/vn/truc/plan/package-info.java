/// Plans per level of the epidemic: directives that stand ready, and the decisions that put them in force area by area.
@ApplicationModule(
        allowedDependencies = {"page", "audit", "calendar", "organisation", "access", "document", "measure", "directive"
        })
@NullMarked
package vn.truc.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

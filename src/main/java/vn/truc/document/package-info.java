/// Official documents: their numbers and types by Decree 30/2020/NĐ-CP, and the series from which numbers are allotted.
@ApplicationModule(allowedDependencies = {"page", "audit", "calendar", "organisation", "access"})
@NullMarked
package vn.truc.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

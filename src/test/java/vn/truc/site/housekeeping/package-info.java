@NullMarked
package vn.truc.site.housekeeping;

import org.jspecify.annotations.NullMarked;

/// The frame, home, error pages and filters.
@NullMarked
package vn.truc.site.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.site.web;

import org.jspecify.annotations.NullMarked;

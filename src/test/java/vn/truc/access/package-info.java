@NullMarked
package vn.truc.access;

import org.jspecify.annotations.NullMarked;

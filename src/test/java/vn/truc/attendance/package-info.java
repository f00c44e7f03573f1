@NullMarked
package vn.truc.attendance;

import org.jspecify.annotations.NullMarked;

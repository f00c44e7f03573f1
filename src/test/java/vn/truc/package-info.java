@NullMarked
package vn.truc;

import org.jspecify.annotations.NullMarked;

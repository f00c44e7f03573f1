@NullMarked
package vn.truc.privacy;

import org.jspecify.annotations.NullMarked;

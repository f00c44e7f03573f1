@NullMarked
package vn.truc.vault;

import org.jspecify.annotations.NullMarked;

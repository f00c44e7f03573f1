@NullMarked
package vn.truc.message;

import org.jspecify.annotations.NullMarked;

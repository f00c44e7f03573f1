@NullMarked
package vn.truc.gate;

import org.jspecify.annotations.NullMarked;

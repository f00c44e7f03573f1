@NullMarked
package vn.truc.replay;

import org.jspecify.annotations.NullMarked;

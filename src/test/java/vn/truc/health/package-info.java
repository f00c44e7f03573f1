@NullMarked
package vn.truc.health;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.administration;

import org.jspecify.annotations.NullMarked;

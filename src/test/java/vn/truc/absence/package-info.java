@NullMarked
package vn.truc.absence;

import org.jspecify.annotations.NullMarked;

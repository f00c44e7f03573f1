@NullMarked
package vn.truc.calendar;

import org.jspecify.annotations.NullMarked;

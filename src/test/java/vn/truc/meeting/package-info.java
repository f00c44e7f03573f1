@NullMarked
package vn.truc.meeting;

import org.jspecify.annotations.NullMarked;

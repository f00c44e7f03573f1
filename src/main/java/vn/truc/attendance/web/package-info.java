/// The pages of check-in, presence and time sheets.
@NullMarked
package vn.truc.attendance.web;

import org.jspecify.annotations.NullMarked;

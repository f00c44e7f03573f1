@NullMarked
package vn.truc.attendance.web;

import org.jspecify.annotations.NullMarked;

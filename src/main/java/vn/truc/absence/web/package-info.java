/// The pages of trips and leave.
@NullMarked
package vn.truc.absence.web;

import org.jspecify.annotations.NullMarked;

/// What holds and whether it is obeyed: one unit on one day, and all units over a week.
@NullMarked
package vn.truc.compliance.web;

import org.jspecify.annotations.NullMarked;

/// The pages of reports: what a unit owes, what an office is missing, the sheet, the leader's link.
@NullMarked
package vn.truc.report.web;

import org.jspecify.annotations.NullMarked;

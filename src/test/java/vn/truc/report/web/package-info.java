@NullMarked
package vn.truc.report.web;

import org.jspecify.annotations.NullMarked;

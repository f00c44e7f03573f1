@NullMarked
package vn.truc.report;

import org.jspecify.annotations.NullMarked;

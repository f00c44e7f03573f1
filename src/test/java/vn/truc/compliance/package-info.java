@NullMarked
package vn.truc.compliance;

import org.jspecify.annotations.NullMarked;

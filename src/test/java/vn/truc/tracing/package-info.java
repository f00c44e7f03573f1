@NullMarked
package vn.truc.tracing;

import org.jspecify.annotations.NullMarked;

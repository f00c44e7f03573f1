@NullMarked
package vn.truc.plan;

import org.jspecify.annotations.NullMarked;

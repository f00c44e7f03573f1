@NullMarked
package vn.truc.page;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.measure;

import org.jspecify.annotations.NullMarked;

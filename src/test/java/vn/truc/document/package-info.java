@NullMarked
package vn.truc.document;

import org.jspecify.annotations.NullMarked;

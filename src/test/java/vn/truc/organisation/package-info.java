@NullMarked
package vn.truc.organisation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.directive;

import org.jspecify.annotations.NullMarked;

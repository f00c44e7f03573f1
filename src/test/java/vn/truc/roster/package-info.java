@NullMarked
package vn.truc.roster;

import org.jspecify.annotations.NullMarked;

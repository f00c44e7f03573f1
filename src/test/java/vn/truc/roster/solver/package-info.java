@NullMarked
package vn.truc.roster.solver;

import org.jspecify.annotations.NullMarked;

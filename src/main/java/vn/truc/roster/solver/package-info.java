/// Proposes plans: who comes to the office and who stays at home, and who takes which shift. Knows numbers only, no
/// units.
@NullMarked
package vn.truc.roster.solver;

import org.jspecify.annotations.NullMarked;

/// Figures that say how fast Trực is: `./truc bench NAME`. One class a figure, named in `Bench`.
@NullMarked
package vn.truc.bench;

import org.jspecify.annotations.NullMarked;

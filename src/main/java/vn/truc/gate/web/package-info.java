/// The pages of the gate, of passes and of expected visitors.
@NullMarked
package vn.truc.gate.web;

import org.jspecify.annotations.NullMarked;

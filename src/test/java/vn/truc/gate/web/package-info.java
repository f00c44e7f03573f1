@NullMarked
package vn.truc.gate.web;

import org.jspecify.annotations.NullMarked;

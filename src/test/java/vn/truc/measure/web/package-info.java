@NullMarked
package vn.truc.measure.web;

import org.jspecify.annotations.NullMarked;

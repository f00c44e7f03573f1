@NullMarked
package vn.truc.absence.web;

import org.jspecify.annotations.NullMarked;

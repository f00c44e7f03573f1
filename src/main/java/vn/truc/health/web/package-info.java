/// The pages on which people declare and on which heads, clerks and health officers see what they may.
@NullMarked
package vn.truc.health.web;

import org.jspecify.annotations.NullMarked;

/// The pages of the administrator.
@NullMarked
package vn.truc.administration.web;

import org.jspecify.annotations.NullMarked;

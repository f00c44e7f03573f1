/// The pages of directives.
@NullMarked
package vn.truc.directive.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.directive.web;

import org.jspecify.annotations.NullMarked;

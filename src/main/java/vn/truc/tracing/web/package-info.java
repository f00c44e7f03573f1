@NullMarked
package vn.truc.tracing.web;

import org.jspecify.annotations.NullMarked;

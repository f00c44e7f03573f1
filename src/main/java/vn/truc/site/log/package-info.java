/// How the one log is written: with the request's number, without what people typed.
@NullMarked
package vn.truc.site.log;

import org.jspecify.annotations.NullMarked;

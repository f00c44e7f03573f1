/// Trực as a person sees it, in Chromium.
@NullMarked
package vn.truc.e2e;

import org.jspecify.annotations.NullMarked;

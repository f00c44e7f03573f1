@NullMarked
package vn.truc.privacy.web;

import org.jspecify.annotations.NullMarked;

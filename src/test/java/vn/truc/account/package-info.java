@NullMarked
package vn.truc.account;

import org.jspecify.annotations.NullMarked;

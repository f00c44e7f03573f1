@NullMarked
package vn.truc.account.web;

import org.jspecify.annotations.NullMarked;

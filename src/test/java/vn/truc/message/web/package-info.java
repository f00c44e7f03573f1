@NullMarked
package vn.truc.message.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.task;

import org.jspecify.annotations.NullMarked;

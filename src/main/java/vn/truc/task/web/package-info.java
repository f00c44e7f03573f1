/// The pages of tasks.
@NullMarked
package vn.truc.task.web;

import org.jspecify.annotations.NullMarked;

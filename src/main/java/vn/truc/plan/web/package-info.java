/// The pages of levels and plans.
@NullMarked
package vn.truc.plan.web;

import org.jspecify.annotations.NullMarked;

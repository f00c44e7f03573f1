@NullMarked
package vn.truc.health.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.roster.web;

import org.jspecify.annotations.NullMarked;

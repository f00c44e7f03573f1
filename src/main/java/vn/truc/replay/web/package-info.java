@NullMarked
package vn.truc.replay.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.meeting.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.compliance.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.truc.database;

import org.jspecify.annotations.NullMarked;

/// Trực: a public body keeps working and keeps its people safe through an epidemic.
@NullMarked
package vn.truc;

import org.jspecify.annotations.NullMarked;

/// What the house does for itself while nobody asks: partitions ahead, events that got stuck.
@NullMarked
package vn.truc.site.housekeeping;

import org.jspecify.annotations.NullMarked;

package vn.truc.gate;

import java.util.List;
import java.util.OptionalInt;
import vn.truc.organisation.Place;

/// What a guard sees between two people: where, how many are inside and may be, and who came last.
public record Watch(Place gate, Place site, int inside, OptionalInt most, List<Visit> last) {}

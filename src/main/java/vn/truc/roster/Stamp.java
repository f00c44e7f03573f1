package vn.truc.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.truc.organisation.Person;

/// A mark of what a form was opened from, the same on every node: whoever sends another one has not seen what another
/// wrote meanwhile.
public record Stamp(String text) {
    /// For a form that was opened from nothing in particular: it writes over what stands there.
    public static Stamp none() {
        return new Stamp("");
    }

    /// Of what stands there of people.
    static Stamp of(Map<Person.Id, ?> some) {
        var sorted = new TreeMap<String, Object>();
        some.forEach((person, thing) -> sorted.put(person.toString(), ordered(thing)));
        return of(sorted.toString());
    }

    /// Of how a unit makes its weeks.
    static Stamp of(Setup setup) {
        var members = new TreeMap<String, String>();
        setup.members()
                .forEach((person, member) -> members.put(
                        person.toString(), member.room() + "/" + member.side() + "/" + ordered(member.works())));
        return of(List.of(setup.needed(), setup.rooms(), members, setup.homeInARow(), setup.swapsAtOnce())
                .toString());
    }

    private static Stamp of(String text) {
        return new Stamp(Integer.toHexString(text.hashCode()));
    }

    /// Sets have no order of their own.
    private static Object ordered(Object thing) {
        return thing instanceof Collection<?> some
                ? some.stream().map(Object::toString).sorted().toList()
                : thing;
    }

    /// Whether a form with this mark was opened from what stands there.
    boolean fits(Stamp now) {
        return text.isEmpty() || text.equals(now.text);
    }
}

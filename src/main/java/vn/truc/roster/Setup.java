package vn.truc.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.truc.organisation.Person;

/// How a unit's weeks are to be made, beside the measures in force.
///
/// @param needed how many people each work needs at the premises on a working day
/// @param homeInARow nobody is at home on more days in a row; 0 where that does not matter
/// @param atLeast how many are at the premises on each working day; 0 where that does not matter
/// @param swapsAtOnce whether a swap that both want and that breaks no rule needs nobody else’s word
public record Setup(
        Map<Work, Integer> needed,
        List<Room> rooms,
        Map<Person.Id, Member> members,
        int homeInARow,
        int atLeast,
        boolean swapsAtOnce) {
    public Setup {
        var works = new EnumMap<Work, Integer>(Work.class);
        works.putAll(needed);
        needed = works;
        rooms = List.copyOf(rooms);
        members = Map.copyOf(members);
    }

    /// Nothing beside the measures.
    public static Setup none() {
        return new Setup(Map.of(), List.of(), Map.of(), 0, 0, false);
    }

    /// The same with so many at the premises, where that is more.
    Setup withAtLeast(int people) {
        return new Setup(needed, rooms, members, homeInARow, Math.max(people, atLeast), swapsAtOnce);
    }

    /// For whom another setup is another one.
    Set<Person.Id> differing(Setup other) {
        return Stream.concat(members.keySet().stream(), other.members.keySet().stream())
                .filter(person -> !of(person).equals(other.of(person)))
                .collect(Collectors.toSet());
    }

    /// What counts for a person.
    public Member of(Person.Id person) {
        return members.getOrDefault(person, Member.PLAIN);
    }

    /// A room, and how many may be in it at once.
    public record Room(String name, int capacity) {}

    /// What counts for a person: their room, their side of two that never meet, the work they can do.
    public record Member(String room, Side side, Set<Work> works) {
        static final Member PLAIN = new Member("", Side.NONE, Set.of());

        public Member {
            works = Set.copyOf(works);
        }
    }

    /// Two groups of which never both are at the premises on one day.
    public enum Side {
        /// In neither.
        NONE,
        /// Nhóm A.
        A,
        /// Nhóm B.
        B
    }
}

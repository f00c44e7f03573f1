package vn.truc.replay;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A case of the past as its file tells it: the bodies and people, the documents, what happened when, what must come of
/// it,
/// and every demand of the source text. `docs/replays.md` describes the file. Lists that are left out are empty.
record Case(
        int replay,
        String name,
        Words title,
        LocalDateTime from,
        @Nullable LocalDateTime demoAt,
        List<Moment> moments,
        List<Role> roles,
        List<Cast.Unit> units,
        Map<@Code(value = Code.Kind.GROUP, defines = true) String, List<@Code(Code.Kind.UNIT) String>> groups,
        List<Cast.Person> people,
        Cast.@Nullable Crowd crowd,
        List<Cast.Team> teams,
        List<Cast.Place> places,
        List<Paper> directives,
        List<Event> events,
        List<Expectation> expectations,
        List<Sentence> sentences) {
    /// The version of the file format that this program reads.
    static final int FORMAT = 1;

    Case {
        if (replay != FORMAT) {
            throw new IllegalArgumentException("replay: this program reads files of version " + FORMAT);
        }
        moments = List.copyOf(moments);
        roles = List.copyOf(roles);
        units = List.copyOf(units);
        groups = Map.copyOf(groups);
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        places = List.copyOf(places);
        directives = List.copyOf(directives);
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
        sentences = List.copyOf(sentences);
    }

    /// The units that these codes and groups stand for.
    Set<String> codes(Collection<String> codesAndGroups) {
        var codes = new LinkedHashSet<String>();
        for (var code : codesAndGroups) {
            codes.addAll(groups.getOrDefault(code, List.of(code)));
        }
        return codes;
    }

    /// The units that a reach names.
    Set<String> reached(Paper.Reach reach) {
        if (reach.subtree() != null) {
            var reached = new LinkedHashSet<>(Set.of(reach.subtree()));
            units.stream()
                    .filter(unit -> unit.parent() != null && reached.contains(unit.parent()))
                    .filter(unit -> !reach.except().contains(unit.code()))
                    .forEach(unit -> reached.add(unit.code()));
            return reached;
        }
        return reach.group() == null ? new LinkedHashSet<>(reach.units()) : codes(List.of(reach.group()));
    }

    /// The document with this code.
    Paper paper(String code) {
        return directives.stream()
                .filter(paper -> paper.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// A text in both languages.
    record Words(String vi, String en) {}

    /// A moment to which the demonstration's clock can be set.
    record Moment(LocalDateTime at, String vi, String en) {}

    /// Somebody as whom one may look around in the demonstration, and what to do there; the first is who to be first.
    record Role(@Code(Code.Kind.PERSON) String person, String vi, String en) {}

    /// A demand of the text in our own words: met by expectations, or not yet, and what it needs.
    record Sentence(
            @Code(value = Code.Kind.SENTENCE, defines = true)
            String id,

            String says,
            List<@Code(Code.Kind.EXPECTATION) String> metBy,
            @Nullable String notYet) {
        Sentence {
            if (metBy.isEmpty() == (notYet == null)) {
                throw new IllegalArgumentException("sentence " + id + ": either met-by or not-yet");
            }
            metBy = List.copyOf(metBy);
        }
    }
}

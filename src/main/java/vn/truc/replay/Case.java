package vn.truc.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case of the past as its file tells it: the bodies and people, the documents, what happened when, what must
/// come of it, and every demand of the source text. `docs/replays.md` describes the file. Lists that are left
/// out are empty.
record Case(
        int replay,
        String name,
        Words title,
        LocalDateTime from,
        @Nullable LocalDateTime demoAt,
        List<Moment> moments,
        List<Role> roles,
        List<Cast.Area> areas,
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
        areas = List.copyOf(areas);
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

    /// Everybody who works at these units, each by one code.
    List<String> people(Collection<String> at) {
        var named = people.stream().filter(person -> at.contains(person.unit())).toList();
        var taken = named.stream().map(Cast.Person::post).collect(Collectors.toSet());
        var codes = new ArrayList<>(named.stream().map(Cast.Person::code).toList());
        if (crowd != null) {
            at.stream()
                    .filter(crowd.others()::containsKey)
                    .flatMap(crowd::codes)
                    .filter(code -> !taken.contains(code) && !codes.contains(code))
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
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
        if (reach.area() != null) {
            return seatedIn(reach.area());
        }
        return reach.group() == null ? new LinkedHashSet<>(reach.units()) : codes(List.of(reach.group()));
    }

    /// The units seated in an area or anywhere within it; a unit that names no seat sits where the one above it does.
    Set<String> seatedIn(String area) {
        var within = new LinkedHashSet<>(Set.of(area));
        areas.stream()
                .filter(each -> each.parent() != null && within.contains(each.parent()))
                .forEach(each -> within.add(each.code()));
        var seated = new LinkedHashSet<String>();
        units.stream()
                .filter(unit -> unit.seat() == null ? seated.contains(unit.parent()) : within.contains(unit.seat()))
                .forEach(unit -> seated.add(unit.code()));
        return seated;
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

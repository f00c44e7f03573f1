package vn.truc.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Post;

/// Who takes part in a case: units, people, teams and places, each under a code that the rest of the file uses.
final class Cast {
    private Cast() {}

    /// A part of the territory, within another or at the top.
    record Area(
            @Code(value = Code.Kind.AREA, defines = true) String code,
            @Code(Code.Kind.AREA) @Nullable String parent,
            String name,
            vn.truc.organisation.Area.Level level) {}

    /// A unit, below another or at the top; with a seal it is a body. Without a seat it sits where the one above does;
    /// what it directs beyond its line is its competence.
    record Unit(
            @Code(value = Code.Kind.UNIT, defines = true) String code,
            @Code(Code.Kind.UNIT) @Nullable String parent,
            String name,
            @Named("short") @Nullable String shortName,
            @Nullable String abbreviation,
            boolean seal,
            @Code(Code.Kind.AREA) @Nullable String seat,
            @Nullable Competence competence,
            @Nullable String phone) {
        Unit {
            if (parent == null && !seal) {
                throw new IllegalArgumentException("unit " + code + ": at the top stands a body with a seal");
            }
        }

        String shortOrName() {
            return Objects.requireNonNullElse(shortName, name);
        }
    }

    /// A person told by name, with one post; `at` is the unit where the post's rights begin if it is not the one worked
    /// at.
    record Person(
            @Code(value = Code.Kind.PERSON, defines = true) String code,
            String name,
            @Code(Code.Kind.UNIT) String unit,
            Post.Kind kind,
            @Code(Code.Kind.UNIT) @Nullable String at,
            String title,
            List<@Code(Code.Kind.UNIT) String> portfolio,
            @Nullable String phone,
            @Nullable String email) {
        /// The person's second code, by unit and post: `TTTT.head`.
        String post() {
            return unit + "." + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// Synthetic staff: a head, a deputy, a clerk and so many others at each unit, the same names for the same seed.
    record Crowd(long seed, Map<@Code(Code.Kind.UNIT) String, Integer> others) {
        /// The codes of the people at one unit: its name, a dot, and `head`, `deputy`, `clerk` or a number.
        Stream<String> codes(String unit) {
            return Stream.concat(
                            Stream.of("head", "deputy", "clerk"),
                            IntStream.rangeClosed(1, others.getOrDefault(unit, 0))
                                    .mapToObj(Integer::toString))
                    .map(end -> unit + "." + end);
        }

        /// The codes of everybody.
        Stream<String> codes() {
            return others.keySet().stream().sorted().flatMap(this::codes);
        }
    }

    /// A committee or team, the office that serves it, and who is what in it.
    record Team(
            @Code(value = Code.Kind.TEAM, defines = true) String code,
            vn.truc.organisation.Team.Kind kind,
            String name,
            @Code(Code.Kind.UNIT) String unit,
            @Code(Code.Kind.UNIT) @Nullable String standingOffice,
            Map<@Code(Code.Kind.PERSON) String, vn.truc.organisation.Team.Role> members) {}

    /// A place, within another or by itself, and the bodies that share it.
    record Place(
            @Code(value = Code.Kind.PLACE, defines = true) String code,
            @Code(Code.Kind.PLACE) @Nullable String parent,
            vn.truc.organisation.Place.Kind kind,
            String name,
            List<@Code(Code.Kind.UNIT) String> bodies) {}
}

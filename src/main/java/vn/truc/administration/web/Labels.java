package vn.truc.administration.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.truc.organisation.Place;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// The choices of the forms, in words.
final class Labels {
    /// The fields that have a hint.
    static final Set<String> HINTS = Set.of(
            "code",
            "short",
            "from",
            "unitCode",
            "office",
            "person",
            "portfolio",
            "headcount",
            "months",
            "why",
            "file",
            "paste",
            "complete",
            "committees",
            "area",
            "until");

    private Labels() {}

    static List<FormSheet.Option> kinds(Post.Kind chosen) {
        return Arrays.stream(Post.Kind.values())
                .map(kind -> new FormSheet.Option(kind.name(), Words.t("administration.post." + kind), kind == chosen))
                .toList();
    }

    static List<FormSheet.Option> teams() {
        return Arrays.stream(Team.Kind.values())
                .map(kind -> new FormSheet.Option(kind.name(), Words.t("administration.team." + kind), false))
                .toList();
    }

    static List<FormSheet.Option> roles() {
        return Arrays.stream(Team.Role.values())
                .map(role -> new FormSheet.Option(
                        role.name(), Words.t("administration.role." + role), role == Team.Role.MEMBER))
                .toList();
    }

    static List<FormSheet.Option> places() {
        return Arrays.stream(Place.Kind.values())
                .filter(kind -> kind != Place.Kind.SITE)
                .map(kind -> new FormSheet.Option(kind.name(), Words.t("administration.place." + kind), false))
                .toList();
    }

    /// Units by their code, to be found by name.
    static List<FormSheet.Option> units(List<Units.Branch> branches) {
        return branches.stream()
                .map(branch ->
                        new FormSheet.Option(branch.unit().code(), branch.unit().name(), false))
                .toList();
    }

    static List<FormSheet.Option> bodies(Collection<Unit> units) {
        return units.stream()
                .map(unit -> new FormSheet.Option(unit.id().toString(), unit.name(), false))
                .toList();
    }
}

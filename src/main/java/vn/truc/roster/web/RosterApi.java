package vn.truc.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.roster.HalfDay;
import vn.truc.roster.Halves;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterApprovals;
import vn.truc.roster.Rosters;
import vn.truc.roster.Stage;

/// The weeks of a unit, for programs.
@RestController
@Tag(name = "rosters", description = "Where people work in a week: office, home, duty, leave, trip")
class RosterApi {
    private final Rosters rosters;
    private final RosterApprovals approvals;
    private final People people;
    private final RosterPages pages;

    RosterApi(Rosters rosters, RosterApprovals approvals, People people, RosterPages pages) {
        this.rosters = rosters;
        this.approvals = approvals;
        this.people = people;
        this.pages = pages;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/rosters/{unit}/{monday}")
    @Operation(
            summary = "The newest plan of a unit for the week that begins on this Monday",
            description =
                    "Whoever does not make the plan learns that others are away, not why: LEAVE stands for isolation"
                            + " as well.")
    RosterWeek week(Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate monday) {
        return rosters.week(unit, monday(monday))
                .map(roster -> shown(by, roster))
                .orElseThrow(() -> new NotFound("roster"));
    }

    @Needs(Right.EDIT_ROSTER)
    @PutMapping("/api/rosters/{unit}/{monday}")
    @Operation(
            summary = "Write the plan of a week as far as it is made",
            description = "`edit` is that of the plan it is made from, 0 for the first; who worked from an older one is"
                    + " told of the conflict. The id is made by the caller (UUID version 7). `halves` names the days"
                    + " that are parted, with what the day counts as in `cells`; without it those stay that `cells`"
                    + " leaves as they were.")
    RosterWeek plan(
            Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestBody RosterPlan plan) {
        var wanted = new Rosters.Plan(
                new Roster.Id(plan.id()),
                unit,
                monday(monday),
                plan.edit(),
                ofPeople(plan.cells()),
                Optional.ofNullable(plan.halves())
                        .map(days -> new Halves(ofPeople(days)))
                        .orElseGet(() ->
                                rosters.week(unit, monday).map(Roster::halves).orElse(Halves.none())));
        return shown(by, rosters.plan(by, wanted).orProblem());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/api/rosters/{unit}/{monday}/submit")
    @Operation(summary = "Hand the plan to the leader in charge; one that breaks a rule needs a reason")
    RosterWeek submit(
            Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestBody RosterStep step) {
        return shown(
                by, rosters.submit(by, known(unit, monday, step), step.words()).orProblem());
    }

    @Needs(Right.OWN)
    @PostMapping("/api/rosters/{unit}/{monday}/approve")
    @Operation(
            summary = "Approve a submitted plan at the stage where it stands; nobody approves what they submitted",
            description =
                    "For whoever decides at that stage, stands in there, or decides next once its limit has passed."
                            + " `status` stays SUBMITTED until the last stage has decided; `stages` says where the plan stands.")
    RosterWeek approve(
            Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestBody RosterStep step) {
        mayDecide(by);
        return shown(by, rosters.approve(by, known(unit, monday, step)).orProblem());
    }

    @Needs(Right.OWN)
    @PostMapping("/api/rosters/{unit}/{monday}/return")
    @Operation(summary = "Send a submitted plan back to its unit from the stage where it stands, with the reason")
    RosterWeek giveBack(
            Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestBody RosterStep step) {
        mayDecide(by);
        return shown(
                by,
                rosters.giveBack(by, known(unit, monday, step), step.words()).orProblem());
    }

    /// Who decides at which stage is asked behind this door; a token that may neither make nor approve rosters decides
    /// nowhere, also not for a person who does.
    private static void mayDecide(Actor by) {
        if (!by.holds(Right.APPROVE_ROSTER) && !by.holds(Right.EDIT_ROSTER)) {
            throw new NotAllowed(Right.APPROVE_ROSTER.toString());
        }
    }

    private static <T> Map<Person.Id, Map<LocalDate, T>> ofPeople(Map<UUID, Map<LocalDate, T>> sent) {
        return sent.entrySet().stream()
                .collect(Collectors.toMap(week -> new Person.Id(week.getKey()), week -> Map.copyOf(week.getValue())));
    }

    private static LocalDate monday(LocalDate day) {
        return Roster.mondayOf(day).equals(day)
                ? day
                : Outcome.<LocalDate>refused(FormErrors.at("monday", Message.of("roster.api.monday")))
                        .orProblem();
    }

    /// The plan that is meant, when it is one of this unit and week.
    private Roster.Id known(Unit.Id unit, LocalDate monday, RosterStep step) {
        return rosters.week(unit, monday(monday))
                .map(Roster::id)
                .filter(id -> id.value().equals(step.id()))
                .orElseThrow(() -> new NotFound("roster"));
    }

    private RosterWeek shown(Actor by, Roster roster) {
        var planned = pages.discretion(by, roster.unit()).of(roster.planned());
        var names =
                people.named(roster.cells().keySet()).stream().collect(Collectors.toMap(Person::id, person -> person));
        var rows = planned.cells().entrySet().stream()
                .flatMap(cell -> Optional.ofNullable(names.get(cell.getKey())).stream()
                        .map(person -> new RosterRow(
                                person.id().value(),
                                person.name(),
                                new TreeMap<>(cell.getValue()),
                                new TreeMap<>(planned.halves().days().getOrDefault(person.id(), Map.of())))))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        return new RosterWeek(
                roster.id().value(),
                roster.unit().value(),
                roster.monday(),
                roster.version(),
                roster.edit(),
                roster.status(),
                stages(roster),
                rows);
    }

    private List<RosterStage> stages(Roster roster) {
        if (roster.open()) {
            return List.of();
        }
        var state = approvals.state(roster.id());
        boolean over = roster.status() == Roster.Status.APPROVED;
        return IntStream.range(0, state.way().size())
                .mapToObj(stage -> new RosterStage(
                        state.way().get(stage).stage(),
                        over || stage < state.position(),
                        !over && stage == state.position()))
                .toList();
    }

    /// What is to be written.
    record RosterPlan(
            UUID id,
            int edit,
            Map<UUID, Map<LocalDate, Presence>> cells,
            @Nullable Map<UUID, Map<LocalDate, HalfDay>> halves) {}

    /// Which version is meant, and the reason where one is needed.
    record RosterStep(UUID id, @Nullable String reason) {
        String words() {
            return reason == null ? "" : reason;
        }
    }

    /// A plan as it stands.
    @Schema(name = "Roster")
    record RosterWeek(
            UUID id,
            UUID unit,
            LocalDate monday,
            int version,
            int edit,
            Roster.Status status,
            List<RosterStage> stages,
            List<RosterRow> people) {}

    /// A stage on the way of a plan that was submitted: decided with yes, where it stands, or still to come.
    record RosterStage(Stage stage, boolean approved, boolean waiting) {}

    /// One person's week; on the days of `halves` morning and afternoon are spent in two places.
    record RosterRow(
            UUID person, String name, SortedMap<LocalDate, Presence> days, SortedMap<LocalDate, HalfDay> halves) {}
}

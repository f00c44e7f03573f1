package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.RuleExamples;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeCheck;
import vn.truc.roster.solver.OfficeProblem;

/// What the solver is asked says the same as the rules by which the plan is judged afterwards: every way to share out
/// a day among a few people is held against both.
class WeekLimitsTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));
    private static final RemoteShare ALL = RemoteShare.atLeast(Share.percent(100));
    private static final LeaderOnDuty ONE = new LeaderOnDuty(1);
    private static final List<Presence> ANY =
            List.of(Presence.OFFICE, Presence.HOME, Presence.OFFICE, Presence.HOME, Presence.DUTY, Presence.LEAVE);

    private final List<Person.Id> people = IntStream.range(0, 5)
            .mapToObj(number -> new Person.Id(new UUID(0, number)))
            .toList();
    private final Set<Person.Id> leaders = Set.of(people.get(0), people.get(1));

    @Test
    void wholeDaysAreJudgedAsTheRulesDoWhoeverIsExempted() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var week = planned(random, Map.of());
            var free = some(random);
            var rules = rules(random);
            everyWay(
                    week,
                    Map.of(),
                    free,
                    rules,
                    (limits, broken) -> assertThat(limits)
                            .as("%s without %s under %s", week, free, rules)
                            .isEqualTo(broken));
        }
    }

    @Test
    void wherePeopleAreThereForHalfADayNothingFitsThatBreaksARule() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var week = planned(random, parted(random));
            var free = some(random);
            var rules = rules(random);
            everyWay(
                    week,
                    Map.of(),
                    free,
                    rules,
                    (limits, broken) -> assertThat(!limits || broken)
                            .as("%s without %s under %s", week, free, rules)
                            .isTrue());
        }
    }

    @Test
    void aMorningThatIsToBeMendedIsDecidedAloneAndTheWholeDayIsJudged() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var away = people.get(random.nextInt(people.size()));
            var afternoon = random.nextBoolean() ? Presence.OFFICE : Presence.HOME;
            var week = planned(random, Map.of(away, new HalfDay(Presence.LEAVE, afternoon)));
            everyWay(
                    week,
                    Map.of(MONDAY, DayPart.MORNING),
                    Set.of(),
                    RuleExamples.inForce(MONDAY, HALF),
                    (limits, broken) -> assertThat(limits).as("%s", week).isEqualTo(broken));
        }
    }

    @Test
    void anExemptedLeaderIsOnDutyOnlyWhereTheyCome() {
        var head = people.get(0);
        var clerk = people.get(2);
        var rules = RuleExamples.inForce(MONDAY, ALL, ONE);
        var atHome = PlannedCells.whole(
                Map.of(head, Map.of(MONDAY, Presence.HOME), people.get(1), Map.of(MONDAY, Presence.HOME)));
        assertThat(keeps(atHome, Set.of(head), rules, Set.of(people.get(1))))
                .as("the deputy counts, and is on duty")
                .isTrue();
        assertThat(keeps(atHome, Set.of(head), rules, Set.of(head)))
                .as("the head is, and nobody who counts comes")
                .isTrue();
        assertThat(keeps(atHome, Set.of(head), rules, Set.of(head, people.get(1))))
                .as("one of them is one too many")
                .isFalse();
        var planned = PlannedCells.whole(
                Map.of(head, Map.of(MONDAY, Presence.OFFICE), clerk, Map.of(MONDAY, Presence.OFFICE)));
        assertThat(keeps(planned, Set.of(head), rules, Set.of(clerk)))
                .as("that the head stood in the plan before makes no leader of the clerk")
                .isFalse();
    }

    @Test
    void anAverageOfTheWeekIsAskedOverItsDaysTogether() {
        var half = new RemoteShare(Share.percent(50), Set.of(), RemoteShare.Span.WEEK, RemoteShare.Rounding.UP);
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        people.subList(0, 2)
                .forEach(person ->
                        cells.put(person, Map.of(MONDAY, Presence.OFFICE, MONDAY.plusDays(1), Presence.OFFICE)));
        var weeks = new WeekProblem(
                people.subList(0, 2),
                List.of(MONDAY, MONDAY.plusDays(1)),
                PlannedCells.whole(cells),
                Map.of(),
                Map.of(),
                Map.of());
        var limits = new WeekLimits(weeks, 0);
        for (var day : weeks.days()) {
            limits.add(
                    new PlannedDay(day, weeks.planned().on(day), leaders, Set.of()), RuleExamples.inForce(day, half));
        }
        assertThat(limits.limits())
                .singleElement()
                .extracting(limit -> limit instanceof OfficeProblem.OnSite<?> asked
                                && asked.days().size() == 2
                        ? asked.most()
                        : -1)
                .isEqualTo(2);
    }

    @Test
    void anAverageThatChangesInTheWeekIsAskedOfItsOwnDays() {
        var half = new RemoteShare(Share.percent(50), Set.of(), RemoteShare.Span.WEEK, RemoteShare.Rounding.UP);
        var none = new RemoteShare(Share.percent(0), Set.of(), RemoteShare.Span.WEEK, RemoteShare.Rounding.UP);
        var days = List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        people.subList(0, 2)
                .forEach(person ->
                        cells.put(person, days.stream().collect(Collectors.toMap(day -> day, _ -> Presence.OFFICE))));
        var weeks =
                new WeekProblem(people.subList(0, 2), days, PlannedCells.whole(cells), Map.of(), Map.of(), Map.of());
        var limits = new WeekLimits(weeks, 0);
        for (var day : days) {
            limits.add(
                    new PlannedDay(day, weeks.planned().on(day), leaders, Set.of()),
                    RuleExamples.inForce(day, day.equals(days.getLast()) ? none : half));
        }
        assertThat(limits.limits())
                .extracting(limit -> limit instanceof OfficeProblem.OnSite<?> asked
                        ? List.of(asked.days(), asked.most())
                        : List.of())
                .containsExactlyInAnyOrder(List.of(Set.of(0, 1), 2), List.of(Set.of(2), 2));
    }

    private InForce rules(Random random) {
        return RuleExamples.inForce(MONDAY, random.nextBoolean() ? HALF : ALL, ONE);
    }

    private Set<Person.Id> some(Random random) {
        var some = new HashSet<>(people);
        some.removeIf(_ -> random.nextInt(3) > 0);
        return some;
    }

    private Map<Person.Id, HalfDay> parted(Random random) {
        var halves = List.of(
                new HalfDay(Presence.LEAVE, Presence.HOME),
                new HalfDay(Presence.OFFICE, Presence.HOME),
                new HalfDay(Presence.OFFICE, Presence.LEAVE));
        var parted = new HashMap<Person.Id, HalfDay>();
        some(random).forEach(person -> parted.put(person, halves.get(random.nextInt(halves.size()))));
        return parted;
    }

    private PlannedCells planned(Random random, Map<Person.Id, HalfDay> parted) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var halves = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        people.forEach(person -> cells.put(person, Map.of(MONDAY, ANY.get(random.nextInt(ANY.size())))));
        parted.forEach((person, half) -> {
            cells.put(person, Map.of(MONDAY, half.whole()));
            halves.put(person, Map.of(MONDAY, half));
        });
        return new PlannedCells(cells, new Halves(halves));
    }

    private void everyWay(
            PlannedCells week, Map<LocalDate, DayPart> parts, Set<Person.Id> free, InForce rules, Judged judged) {
        var weeks = new WeekProblem(people, List.of(MONDAY), week, Map.of(), Map.of(), parts);
        for (int way = 0; way < 1 << people.size(); way++) {
            var plan = new ArrayList<Set<Integer>>();
            for (int person = 0; person < people.size(); person++) {
                plan.add((way >> person & 1) == 1 ? Set.of(0) : Set.of());
            }
            var asked = weeks.asked(Map.of(), limits(weeks, free, rules), Map.of());
            if (OfficeCheck.unsettled(asked, plan) == 0) {
                judged.by(OfficeCheck.broken(asked, plan).isEmpty(), obeyed(weeks.with(plan), free, rules));
            }
        }
    }

    private boolean keeps(PlannedCells week, Set<Person.Id> free, InForce rules, Set<Person.Id> coming) {
        var weeks = new WeekProblem(
                List.copyOf(week.cells().keySet()), List.of(MONDAY), week, Map.of(), Map.of(), Map.of());
        var plan = weeks.people().stream()
                .map(person -> coming.contains(person) ? Set.of(0) : Set.<Integer>of())
                .toList();
        return OfficeCheck.broken(weeks.asked(Map.of(), limits(weeks, free, rules), Map.of()), plan)
                .isEmpty();
    }

    private List<OfficeProblem.Limit<Message>> limits(WeekProblem weeks, Set<Person.Id> free, InForce rules) {
        var limits = new WeekLimits(weeks, 0);
        limits.add(day(weeks.planned(), free), rules);
        return limits.limits();
    }

    private boolean obeyed(PlannedCells plan, Set<Person.Id> free, InForce rules) {
        var day = day(plan, free);
        int onDuty = rules.find(LeaderOnDuty.class).map(LeaderOnDuty::atLeast).orElse(0);
        return !day.worked()
                || (day.tooFewAtHome(rules.find(RemoteShare.class).orElseThrow(), onDuty)
                                .isEmpty()
                        && rules.find(LeaderOnDuty.class)
                                .flatMap(day::tooFewLeaders)
                                .isEmpty());
    }

    private PlannedDay day(PlannedCells plan, Set<Person.Id> free) {
        return new PlannedDay(
                        MONDAY,
                        plan.on(MONDAY),
                        leaders,
                        Set.of(),
                        plan.halves().on(MONDAY))
                .sparing(Set.of(), free);
    }

    /// How one way to share out the day is judged, by what the solver is asked and by the rules.
    private interface Judged {
        void by(boolean limits, boolean rules);
    }
}

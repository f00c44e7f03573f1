package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Rule;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;
import vn.truc.roster.Proposals.Proposal;

@OfficeTest
class ProposalsIT {
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 23);

    private final Proposals proposals;
    private final Rosters rosters;
    private final RosterRules rules;
    private final Measures measures;
    private final MeasureExamples examples;
    private final OfficeClock clock;
    private final MeasureExamples.Ministry ministry;
    private final Unit unit;
    private final Actor head;
    private final List<Person.Id> staff = new ArrayList<>();

    ProposalsIT(
            Proposals proposals,
            Rosters rosters,
            RosterRules rules,
            Measures measures,
            MeasureExamples examples,
            OfficeClock clock) {
        this.proposals = proposals;
        this.rosters = rosters;
        this.rules = rules;
        this.measures = measures;
        this.examples = examples;
        this.clock = clock;
        clock.hold(Instant.parse("2020-03-20T03:00:00Z"));
        ministry = examples.ministry();
        unit = examples.unit(ministry.body(), "Vụ Pháp chế");
        head = examples.actor(unit, "Phạm Văn Dũng", Post.Kind.HEAD);
        staff.add(head.person().id());
    }

    @BeforeEach
    void itIsFridayMorning() {
        clock.hold(Instant.parse("2020-03-20T03:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    @DisplayName("Half at home and a leader at the premises: the proposed week breaks no rule, whatever the size")
    void obeysTheMeasures(int size) {
        inForce(RemoteShare.atLeast(Share.percent(50)));
        inForce(new LeaderOnDuty(1));
        staffOf(size);
        var found = (Proposal.Found) propose(everybody(Presence.OFFICE), 0);
        assertThat(rules.check(unit.id(), MONDAY, found.cells())).isEmpty();
        assertThat(found.provenBest()).isTrue();
    }

    @Test
    @DisplayName("Leave stays, and whoever was at home last week comes this week")
    void keepsLeaveAndIsFair() {
        staffOf(4);
        var last = everybody(MONDAY.minusWeeks(1), Presence.OFFICE);
        last.put(staff.get(1), week(MONDAY.minusWeeks(1), Presence.HOME));
        var plan = rosters.plan(
                head, new Rosters.Plan(new Roster.Id(clock.newId()), unit.id(), MONDAY.minusWeeks(1), 0, last));
        rosters.submit(head, done(plan).id(), "Tuần trước chưa có quy định");
        inForce(RemoteShare.atLeast(Share.percent(50)));
        var typed = everybody(Presence.OFFICE);
        typed.put(staff.get(2), week(MONDAY, Presence.LEAVE));
        var found = (Proposal.Found) propose(typed, 0);
        assertThat(found.cells().get(staff.get(2))).isEqualTo(typed.get(staff.get(2)));
        assertThat(found.cells()).containsEntry(staff.get(1), week(MONDAY, Presence.OFFICE));
    }

    @Test
    @DisplayName("Seven people, four on leave, four needed in the office: the day is named with its numbers")
    void saysWhatContradicts() {
        staffOf(7);
        var typed = everybody(Presence.OFFICE);
        var wednesday = MONDAY.plusDays(2);
        var leave = week(MONDAY, Presence.OFFICE);
        leave.put(wednesday, Presence.LEAVE);
        staff.subList(3, 7).forEach(person -> typed.put(person, leave));
        var impossible = (Proposal.Impossible) propose(typed, 4);
        assertThat(impossible.together()).extracting(Message::key).containsExactly("roster.limit.needed");
        assertThat(impossible.together().getFirst().arguments()).endsWith(4, 3L);
    }

    @Test
    @DisplayName("Others may not ask")
    void othersMayNotAsk() {
        assertThatThrownBy(() -> proposals.propose(ministry.head(), unit.id(), MONDAY, everybody(Presence.OFFICE), 0))
                .isInstanceOf(NotAllowed.class);
    }

    private Proposal propose(Map<Person.Id, Map<LocalDate, Presence>> typed, int needed) {
        return proposals.propose(head, unit.id(), MONDAY, typed, needed);
    }

    private void inForce(Rule rule) {
        done(measures.putInForce(
                ministry.office(), List.of(examples.clause(ministry.body(), Reach.line(unit.id()), rule))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) ->
                throw new AssertionError(why.first().key());
        };
    }

    private void staffOf(int size) {
        for (int person = 1; person < size; person++) {
            var kind = person == 1 ? Post.Kind.DEPUTY : Post.Kind.STAFF;
            staff.add(
                    examples.actor(unit, "Trần Thị Số " + person, kind).person().id());
        }
    }

    private Map<Person.Id, Map<LocalDate, Presence>> everybody(Presence presence) {
        return everybody(MONDAY, presence);
    }

    private Map<Person.Id, Map<LocalDate, Presence>> everybody(LocalDate monday, Presence presence) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        staff.forEach(person -> cells.put(person, week(monday, presence)));
        return cells;
    }

    private static Map<LocalDate, Presence> week(LocalDate monday, Presence presence) {
        var week = new HashMap<LocalDate, Presence>();
        Roster.daysFrom(monday)
                .forEach(day ->
                        week.put(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? Presence.OFF : presence));
        return week;
    }
}

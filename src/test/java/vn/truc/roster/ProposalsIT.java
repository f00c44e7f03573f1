package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
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

@OfficeTest
class ProposalsIT {
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 23);

    private final Proposals proposals;
    private final ProposalRepository repository;
    private final ProposalWork work;
    private final Setups setups;
    private final SetupRepository fixed;
    private final Wishes wishes;
    private final Rights rights;
    private final Rosters rosters;
    private final RosterRules rules;
    private final Measures measures;
    private final MeasureExamples examples;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final MeasureExamples.Ministry ministry;
    private final Unit unit;
    private final Actor head;
    private final List<Person.Id> staff = new ArrayList<>();

    ProposalsIT(
            Proposals proposals,
            ProposalRepository repository,
            ProposalWork work,
            Setups setups,
            SetupRepository fixed,
            Wishes wishes,
            Rights rights,
            Rosters rosters,
            RosterRules rules,
            Measures measures,
            MeasureExamples examples,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.proposals = proposals;
        this.repository = repository;
        this.work = work;
        this.setups = setups;
        this.fixed = fixed;
        this.wishes = wishes;
        this.rights = rights;
        this.rosters = rosters;
        this.rules = rules;
        this.measures = measures;
        this.examples = examples;
        this.clock = clock;
        this.jdbc = jdbc;
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
        var found = propose(everybody(Presence.OFFICE), 0);
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(rules.check(unit.id(), MONDAY, PlannedCells.whole(found.cells())))
                .isEmpty();
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
        var found = propose(typed, 0);
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
        var impossible = propose(typed, 4);
        assertThat(impossible.state()).isEqualTo(Proposal.State.IMPOSSIBLE);
        assertThat(impossible.together()).extracting(Message::key).containsExactly("roster.limit.needed");
        assertThat(impossible.together().getFirst().arguments()).endsWith(4, 7, 4);
    }

    @Test
    @DisplayName("What the head fixed by hand is named where it contradicts a rule, with the day and the names")
    void saysWhatWasFixed() {
        staffOf(4);
        inForce(new LeaderOnDuty(1));
        var tuesday = MONDAY.plusDays(1);
        fixed.fix(
                unit.id(),
                staff,
                MONDAY,
                MONDAY.plusWeeks(1),
                Map.of(
                        staff.get(0), Set.of(MONDAY, tuesday),
                        staff.get(1), Set.of(tuesday),
                        staff.get(2), Set.of(tuesday)));
        var typed = everybody(Presence.OFFICE);
        var home = week(MONDAY, Presence.HOME);
        typed.put(staff.get(0), home);
        typed.put(staff.get(1), home);
        typed.put(staff.get(2), home);
        var impossible = propose(typed, 0);
        assertThat(impossible.together())
                .extracting(Message::key)
                .containsExactly("roster.limit.leader", "roster.limit.pinned");
        assertThat(impossible.together().getLast().arguments()).endsWith(2, "Phạm Văn Dũng, Trần Thị Số 1");
    }

    @Test
    @DisplayName("Leaders on duty on days off, too: weeks are found, and what no sharing out can settle is said")
    void saysWhatItCannotSettle() {
        staffOf(3);
        inForce(new LeaderOnDuty(1, true));
        var found = propose(everybody(Presence.OFFICE), 0);
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(found.together())
                .extracting(Message::key)
                .containsExactly("roster.broken.leader", "roster.broken.leader");
        assertThat(propose(onDutyAtTheWeekend(), 0).together()).isEmpty();
    }

    private Map<Person.Id, Map<LocalDate, Presence>> onDutyAtTheWeekend() {
        var typed = everybody(Presence.OFFICE);
        var duty = week(MONDAY, Presence.OFFICE);
        duty.replaceAll((day, presence) -> presence == Presence.OFF ? Presence.DUTY : presence);
        typed.put(staff.getFirst(), duty);
        return typed;
    }

    @Test
    @DisplayName("A long search says each second how far it has come, a lost beat notwithstanding; called off, it ends")
    void calledOffInTheMiddle() {
        staffOf(300);
        done(setups.write(head, unit.id(), new Setup(Map.of(Work.DESK, 3), List.of(), differing(), 3, 100, false)));
        inForce(RemoteShare.atLeast(Share.percent(50)));
        var typed = everybody(Presence.OFFICE);
        for (int week = 1; week < 4; week++) {
            everybody(MONDAY.plusWeeks(week), Presence.OFFICE)
                    .forEach((person, days) -> typed.computeIfAbsent(person, first -> new HashMap<>())
                            .putAll(days));
        }
        var asked =
                new Proposals.Ask(new Proposal.Id(clock.newId()), unit.id(), MONDAY, 4, PlannedCells.whole(typed), 0);
        jdbc.sql("""
                        create or replace function lost_beat() returns trigger language plpgsql as $$
                        begin raise exception 'lost'; end $$
                        """).update();
        jdbc.sql("""
                        create trigger lost_beat before update on roster_proposal for each row
                        when (new.state = 'RUNNING' and new.seconds = 1) execute function lost_beat()
                        """).update();
        try {
            done(proposals.ask(head, asked));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> proposals.find(head, asked.id()).seconds() > 1);
        } finally {
            jdbc.sql("drop trigger lost_beat on roster_proposal").update();
        }
        assertThat(proposals.cancel(head, asked.id()).state()).isEqualTo(Proposal.State.CANCELLED);
        assertThat(work.whenDone(asked.id())).succeedsWithin(Duration.ofSeconds(20));
        assertThat(proposals.find(head, asked.id()).state()).isEqualTo(Proposal.State.CANCELLED);
        assertThat(rosters.week(unit.id(), MONDAY)).isEmpty();
    }

    /// Some for the desk, some of two sides that never meet.
    private Map<Person.Id, Setup.Member> differing() {
        var members = new HashMap<Person.Id, Setup.Member>();
        staff.subList(10, 20)
                .forEach(person -> members.put(person, new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK))));
        staff.subList(20, 30).forEach(person -> members.put(person, new Setup.Member("", Setup.Side.A, Set.of())));
        staff.subList(30, 40).forEach(person -> members.put(person, new Setup.Member("", Setup.Side.B, Set.of())));
        return members;
    }

    @Test
    @DisplayName("Others may not ask, see or call off; strangers are not planned; the number needed is one of people")
    void othersMayNotAsk() {
        var stranger = examples.actor(examples.unit(ministry.body(), "Vụ khác"), "Người Khác", Post.Kind.HEAD);
        assertThatThrownBy(() -> proposals.ask(ministry.head(), asking(everybody(Presence.OFFICE), 0)))
                .isInstanceOf(NotAllowed.class);
        var id = propose(everybody(Presence.OFFICE), 0).id();
        assertThatThrownBy(() -> proposals.find(stranger, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> proposals.cancel(stranger, id)).isInstanceOf(NotAllowed.class);
        var typed = everybody(Presence.OFFICE);
        typed.put(stranger.person().id(), week(MONDAY, Presence.OFFICE));
        assertThat(why(proposals.ask(head, asking(typed, 0)))).isEqualTo("roster.strangers");
        var late = everybody(Presence.OFFICE);
        late.put(head.person().id(), week(MONDAY.plusWeeks(1), Presence.OFFICE));
        assertThat(why(proposals.ask(head, asking(late, 0)))).isEqualTo("roster.strangers");
        assertThat(why(proposals.ask(head, asking(everybody(Presence.OFFICE), staff.size() + 1))))
                .isEqualTo("roster.setup.number");
    }

    @Test
    @DisplayName("A node dies over a proposal: another begins it anew and says so; the plan of the week is untouched")
    void aNodeDies() {
        staffOf(3);
        var asked = asking(everybody(Presence.OFFICE), 0);
        repository.queue(queued(asked));
        var dead = UUID.randomUUID();
        var longAgo = Instant.now().minusSeconds(60);
        assertThat(repository.take(dead, longAgo, longAgo)).isPresent();
        work.workOff();
        var found = proposals.find(head, asked.id());
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(found.starts()).isEqualTo(2);
        assertThat(repository.beat(asked.id(), dead, Instant.now(), Duration.ZERO, null, null))
                .isFalse();
        assertThat(rosters.week(unit.id(), MONDAY)).isEmpty();
    }

    @Test
    @DisplayName(
            "A proposal that another node works on is left to it; called off, that node hears of it with its next beat")
    void anotherNodeIsAtWork() {
        var asked = asking(everybody(Presence.OFFICE), 0);
        repository.queue(queued(asked));
        var other = UUID.randomUUID();
        assertThat(repository.take(other, Instant.now(), Instant.now().minusSeconds(15)))
                .isPresent();
        work.workOff();
        assertThat(proposals.find(head, asked.id()).state()).isEqualTo(Proposal.State.RUNNING);
        assertThat(repository.beat(asked.id(), other, Instant.now(), Duration.ofSeconds(2), 7L, 5L))
                .isTrue();
        assertThat(proposals.find(head, asked.id()).atMostFromBest()).isEqualTo(29);
        assertThat(proposals.cancel(head, asked.id()).state()).isEqualTo(Proposal.State.CANCELLED);
        assertThat(repository.beat(asked.id(), other, Instant.now(), Duration.ofSeconds(3), 7L, 5L))
                .isFalse();
    }

    @Test
    @DisplayName("Work with its people, a room, sides, fixed cells and wishes are heeded, by proposals and by hand")
    void obeysTheUnitsOwnSetup() {
        staffOf(6);
        var desk = Set.of(Work.DESK);
        done(setups.write(
                head,
                unit.id(),
                new Setup(
                        Map.of(Work.DESK, 1),
                        List.of(new Setup.Room("301", 1)),
                        Map.of(
                                staff.get(2), new Setup.Member("301", Setup.Side.NONE, desk),
                                staff.get(3), new Setup.Member("301", Setup.Side.NONE, desk),
                                staff.get(4), new Setup.Member("", Setup.Side.A, Set.of()),
                                staff.get(5), new Setup.Member("", Setup.Side.B, Set.of())),
                        0,
                        0,
                        false)));
        done(wishes.write(actor(4), Map.of(MONDAY, new Wish(false, 3))));
        assertThat(rules.check(unit.id(), MONDAY, PlannedCells.whole(everybody(Presence.OFFICE))))
                .extracting(Message::key)
                .contains("roster.limit.room", "roster.limit.sides");
        assertThat(rules.check(unit.id(), MONDAY, PlannedCells.whole(everybody(Presence.HOME))))
                .extracting(Message::key)
                .contains("roster.limit.work");
        fixed.fix(unit.id(), staff, MONDAY, MONDAY.plusWeeks(1), Map.of(staff.get(1), Set.of(MONDAY)));
        var typed = everybody(Presence.OFFICE);
        var mostly = week(MONDAY, Presence.OFFICE);
        mostly.put(MONDAY, Presence.HOME);
        typed.put(staff.get(1), mostly);
        var found = propose(typed, 1);
        assertThat(rules.check(unit.id(), MONDAY, PlannedCells.whole(found.cells())))
                .isEmpty();
        assertThat(found.cells().get(staff.get(1))).containsEntry(MONDAY, Presence.HOME);
        assertThat(found.cells().get(staff.get(4))).containsEntry(MONDAY, Presence.OFFICE);
        assertThat(found.cells().get(staff.get(5))).containsEntry(MONDAY, Presence.HOME);
    }

    @Test
    @DisplayName(
            "Four weeks across Tết, a week across the year’s end, a day exchanged: days off stay so, the rest obeys the rules")
    void acrossTheYear() {
        clock.hold(Instant.parse("2021-01-08T03:00:00Z"));
        staffOf(5);
        inForce(RemoteShare.atLeast(Share.percent(50)));
        var tet = LocalDate.of(2021, 2, 1);
        var people = staff.stream()
                .map(id -> new Person(id, ministry.body().id(), "", ""))
                .toArray(Person[]::new);
        var cells = PlannedCells.none();
        for (int week = 0; week < 4; week++) {
            cells = cells.and(usual(people, tet.plusWeeks(week)));
        }
        var asked = new Proposals.Ask(new Proposal.Id(clock.newId()), unit.id(), tet, 4, cells, 0);
        var found = worked(asked);
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        for (int week = 0; week < 4; week++) {
            assertThat(rules.check(
                            unit.id(), tet.plusWeeks(week), PlannedCells.whole(weekOf(found, tet.plusWeeks(week)))))
                    .isEmpty();
        }
        assertThat(found.cells().get(staff.getFirst())).containsEntry(LocalDate.of(2021, 2, 12), Presence.OFF);
        assertThat(usual(people, LocalDate.of(2024, 4, 29)).of(staff.getFirst()))
                .as("Monday is exchanged for Saturday")
                .containsEntry(LocalDate.of(2024, 4, 29), Presence.OFF)
                .containsEntry(LocalDate.of(2024, 5, 4), Presence.OFFICE);
        var years = new Proposals.Ask(
                new Proposal.Id(clock.newId()),
                unit.id(),
                LocalDate.of(2020, 12, 28),
                1,
                usual(people, LocalDate.of(2020, 12, 28)),
                0);
        assertThat(worked(years).cells().get(staff.getFirst())).containsEntry(LocalDate.of(2021, 1, 1), Presence.OFF);
    }

    private static Map<Person.Id, Map<LocalDate, Presence>> weekOf(Proposal found, LocalDate monday) {
        var week = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        found.cells().forEach((person, days) -> {
            var some = new HashMap<>(days);
            some.keySet().retainAll(Roster.daysFrom(monday));
            week.put(person, some);
        });
        return week;
    }

    private Actor actor(int number) {
        return rights.actor(staff.get(number)).orElseThrow();
    }

    private static String why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why().first().key();
    }

    private Proposals.Ask asking(Map<Person.Id, Map<LocalDate, Presence>> typed, int needed) {
        return new Proposals.Ask(
                new Proposal.Id(clock.newId()), unit.id(), MONDAY, 1, PlannedCells.whole(typed), needed);
    }

    private Proposal queued(Proposals.Ask ask) {
        return new Proposal(
                ask.id(),
                ask.unit(),
                ask.monday(),
                ask.weeks(),
                head.person().id(),
                clock.now(),
                ask.needed(),
                Proposal.State.QUEUED,
                0,
                0,
                null,
                null,
                ask.planned().cells(),
                ask.planned().halves(),
                List.of());
    }

    private Proposal propose(Map<Person.Id, Map<LocalDate, Presence>> typed, int needed) {
        return worked(asking(typed, needed));
    }

    private Proposal worked(Proposals.Ask ask) {
        done(proposals.ask(head, ask));
        proposals.waitFor(ask.id(), Duration.ofMinutes(1));
        return proposals.find(head, ask.id());
    }

    private PlannedCells usual(Person[] people, LocalDate monday) {
        return rules.usualWeek(RosterExamples.allWeek(monday, people), monday);
    }

    private void inForce(Rule rule) {
        done(measures.putInForce(
                ministry.office(), List.of(examples.clause(ministry.body(), Reach.line(unit.id()), rule))));
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

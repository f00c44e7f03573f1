package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.Statements;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// Leave by kind: what the year gives, what nobody else may know, the certificate, the permit.
@OfficeTest
record LeaveIT(
        Leaves leaves,
        Balances balances,
        Absences absences,
        AbsenceExamples examples,
        Units units,
        People people,
        Reorganisations reorganisations,
        OfficeClock clock) {

    @Test
    void whatWasAskedForIsTakenFromTheYearAndNobodyGetsMore() {
        var o = examples.office();
        assertThat(left(o.goer())).isEqualTo(24);
        // Tuesday 20/7 to Tuesday 3/8/2021: eleven working days.
        var long1 = done(ask(o, "annual", Span.days(DAY, DAY.plusDays(14)), o.goer()));
        assertThat(left(o.goer())).isEqualTo(2);
        assertThat(why(ask(o, "annual", Span.days(DAY.plusDays(20), DAY.plusDays(21)), o.goer())))
                .isEqualTo("absence.error.balance");
        done(examples.decide(o.head(), long1, false, "Cần người"));
        assertThat(left(o.goer())).isEqualTo(24);
    }

    @Test
    void twoRequestsAtOnceDoNotTakeTheSameDaysTwice() throws Exception {
        var o = examples.office();
        var first = examples.leave(o, Span.days(DAY, DAY), o.goer());
        var second = examples.leave(o, Span.days(DAY, DAY.plusDays(1)), o.goer());
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<Absence>>> both =
                    List.of(() -> examples.ask(o.goer(), first), () -> examples.ask(o.goer(), second));
            int done = 0;
            for (var result : two.invokeAll(both)) {
                done += result.get() instanceof Outcome.Done<Absence> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsTold() {
        var o = examples.office();
        var leave = done(ask(o, "annual", Span.days(DAY, DAY), o.goer()));
        done(examples.decide(o.head(), leave, true, ""));
        assertThat(why(examples.decide(o.deputy(), leave, false, "Thiếu người")))
                .isEqualTo("absence.error.decided");
    }

    @Test
    void ofTwoWhoDecideInTheSameMomentOneDecisionStands() throws Exception {
        var o = examples.office();
        var leave = done(ask(o, "annual", Span.days(DAY, DAY), o.goer()));
        var both = new CountDownLatch(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var approved = two.submit(() -> together(both, () -> examples.decide(o.head(), leave, true, "")));
            var refused =
                    two.submit(() -> together(both, () -> examples.decide(o.deputy(), leave, false, "Thiếu người")));
            boolean allowed = approved.get() instanceof Outcome.Done<Absence>;
            var stands = done(allowed ? approved.get() : refused.get());
            assertThat(why(allowed ? refused.get() : approved.get())).isEqualTo("absence.error.decided");
            assertThat(stands.state()).isEqualTo(allowed ? Absence.State.APPROVED : Absence.State.REFUSED);
            var kept = examples.as(o.goer(), by -> absences.find(by, leave.id()));
            assertThat(kept).isEqualTo(stands);
        }
    }

    private static <T> T together(CountDownLatch both, Callable<T> act) throws Exception {
        both.countDown();
        both.await();
        return act.call();
    }

    @Test
    void theHeadAddsDaysForOthersOnceAndNobodyForThemselves() {
        var o = examples.office();
        var carried = new Balances.Allowance(clock.newId(), o.goer().id(), 2021, 5, "Chuyển từ năm 2020");
        assertThat(done(allow(o.head(), carried)).left()).isEqualTo(29);
        assertThat(done(allow(o.head(), carried)).left()).isEqualTo(29);
        var own = new Balances.Allowance(clock.newId(), o.head().id(), 2021, 5, "Chuyển từ năm 2020");
        assertThat(why(allow(o.head(), own))).isEqualTo("absence.error.own-allowance");
        assertThatThrownBy(() -> allow(o.clerk(), carried)).isInstanceOf(NotAllowed.class);
        var lines = examples.as(o.clerk(), by -> balances.at(by, o.unit().id(), 2021));
        assertThat(lines).hasSize(5);
        assertThatThrownBy(() ->
                        examples.as(o.goer(), by -> balances.at(by, o.unit().id(), 2021)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aWeddingHasThreeDaysAndHolidaysNeedNoLeave() {
        var o = examples.office();
        assertThat(why(ask(o, "wedding", Span.days(DAY, DAY.plusDays(3)), o.goer())))
                .isEqualTo("absence.error.most");
        done(ask(o, "wedding", Span.days(DAY, DAY.plusDays(2)), o.goer()));
        // 2/9 and 3/9/2021 are holidays, 4/9 and 5/9 a weekend.
        var holidays = Span.days(LocalDate.of(2021, 9, 2), LocalDate.of(2021, 9, 5));
        assertThat(why(ask(o, "annual", holidays, o.goer()))).isEqualTo("absence.error.no-working-day");
    }

    @Test
    void leaveAcrossTheYearsEndTakesFromBothYears() {
        var o = examples.office();
        examples.at("2021-12-20T09:00");
        // 30/12 and 31/12/2021; 1/1 is a Saturday, so 3/1/2022 is off; 4/1 and 5/1/2022.
        done(ask(o, "annual", Span.days(LocalDate.of(2021, 12, 30), LocalDate.of(2022, 1, 5)), o.goer()));
        assertThat(left(o.goer())).isEqualTo(20);
        assertThat(examples.as(o.goer(), by -> balances.own(by, 2022)).left()).isEqualTo(20);
    }

    @Test
    void whatKindOfSickLeaveItIsIsNobodysBusiness() {
        var o = examples.office();
        var officer = officer(o);
        var request = request(o, "child-sick", Span.days(DAY, DAY), o.goer());
        var leave = done(examples.ask(o.goer(), request));
        assertThat(leave.kind()).isEqualTo("insured");
        assertThat(done(examples.ask(o.goer(), request))).isEqualTo(leave);
        assertThat(why(examples.ask(
                        o.goer(),
                        new Absences.Request(
                                request.id(), request.unit(), "sick", "", "", request.span(), request.people()))))
                .isEqualTo("absence.error.used");
        assertThat(seen(o.goer(), leave)).isEqualTo(Map.of(leave.id(), "child-sick"));
        assertThat(seen(officer, leave)).isEqualTo(Map.of(leave.id(), "child-sick"));
        for (var other : List.of(o.head(), o.clerk(), o.director())) {
            assertThat(seen(other, leave)).isEmpty();
        }
    }

    @Test
    void whoIsNamedToReadDeclarationsSeesNothingOfLeave() {
        var o = examples.office();
        new OfficeExamples(units, people, clock).post(o.clerk(), o.unit(), Post.Kind.ANSWER_READER);
        var leave = done(ask(o, "sick", Span.days(DAY, DAY), o.goer()));
        done(certify(o.goer(), leave, "%PDF-1.4 giấy".getBytes(StandardCharsets.UTF_8)));
        assertThat(seen(o.clerk(), leave)).isEmpty();
        assertThat(known(o.clerk(), leave)).isFalse();
        assertThat(known(o.goer(), leave)).isTrue();
        assertThat(known(officer(o), leave)).isTrue();
        assertThatThrownBy(() -> opened(o.clerk(), leave)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theCertificateIsForThePersonAndHealthOfficers() {
        var o = examples.office();
        var officer = officer(o);
        var leave = done(ask(o, "sick", Span.days(DAY, DAY), o.goer()));
        var pdf = "%PDF-1.4 giấy".getBytes(StandardCharsets.UTF_8);
        assertThat(why(certify(o.goer(), leave, "MZ".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("absence.error.file-kind");
        assertThat(why(certify(o.goer(), leave, new byte[0]))).isEqualTo("absence.error.file-size");
        done(certify(o.goer(), leave, pdf));
        done(certify(o.goer(), leave, pdf));
        assertThat(opened(o.goer(), leave).content()).isEqualTo(pdf);
        assertThat(opened(officer, leave).mediaType()).isEqualTo("application/pdf");
        assertThatThrownBy(() -> opened(o.head(), leave)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certify(o.head(), leave, pdf)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aPermitHasTheNextNumberOnce() {
        var o = examples.office();
        var leave = done(ask(o, "annual", Span.days(DAY, DAY), o.goer()));
        assertThat(why(issue(o.head(), leave))).isEqualTo("absence.error.no-permit");
        done(examples.decide(o.head(), leave, true, ""));
        var permit = done(issue(o.head(), leave));
        assertThat(permit.said()).isEqualTo("01/GNP");
        assertThat(done(issue(o.clerk(), leave))).isEqualTo(permit);
        assertThatThrownBy(() -> issue(o.goer(), leave)).isInstanceOf(NotAllowed.class);
        var seen = examples.as(o.goer(), by -> leaves.permit(by, leave.id()));
        assertThat(seen).contains(permit);
    }

    @Test
    void aPermitIsNumberedByTheBodyOfTheUnitWhoeverIssuesIt() {
        var o = examples.office();
        var made = new OfficeExamples(units, people, clock);
        var lent = made.person(made.body("Tổng cục thử"), "Phan Thị Mượn", Post.Kind.STAFF);
        made.post(lent, o.unit(), Post.Kind.CLERK);
        var first = done(ask(o, "annual", Span.days(DAY, DAY), o.goer()));
        var second = done(ask(o, "annual", Span.days(DAY, DAY), o.other()));
        done(examples.decide(o.head(), first, true, ""));
        done(examples.decide(o.head(), second, true, ""));
        assertThat(done(issue(o.head(), first)).said()).isEqualTo("01/GNP");
        assertThat(done(issue(lent, second)).said()).isEqualTo("02/GNP");
    }

    @Test
    void whatAUnitAskedForIsDecidedWhereItWentOnWednesday() {
        var o = examples.office();
        var made = new OfficeExamples(units, people, clock);
        var into = made.unit(o.body(), "Phòng Tổng hợp");
        var head = made.person(into, "Mai Văn Mới", Post.Kind.HEAD);
        var leave = done(ask(o, "annual", Span.days(DAY.plusDays(6), DAY.plusDays(6)), o.goer()));
        var version = units.file(o.unit().id()).orElseThrow().version();
        done(reorganisations.merge(
                new Reorganisations.Change(clock.newId(), o.unit().id(), version, DAY.plusDays(1)),
                into.id(),
                new Author(o.body().id().value(), null, "test")));
        assertThat(examples.as(head, absences::waiting)).isEmpty();
        examples.at("2021-07-21T08:00");
        assertThat(examples.as(head, absences::waiting)).extracting(Absence::id).containsExactly(leave.id());
        assertThat(done(examples.decide(head, leave, true, "")).state()).isEqualTo(Absence.State.APPROVED);
        assertThat(left(o.goer())).isEqualTo(22);
    }

    @Test
    void whatHealthOfficersSeeOfManyUnitsIsAskedInOneStatement() {
        var o = examples.office();
        var made = new OfficeExamples(units, people, clock);
        var officer = officer(o);
        var ill = done(ask(o, "sick", Span.days(DAY.plusDays(6), DAY.plusDays(6)), o.goer()));
        var all = new ArrayList<>(List.of(ill));
        for (int number = 0; number < 6; number++) {
            var unit = made.unit(o.body(), "Phòng số " + number);
            var who = made.person(unit, "Người số " + number, Post.Kind.STAFF);
            var asked = new Absences.Request(
                    new Absence.Id(clock.newId()),
                    unit.id(),
                    "sick",
                    "",
                    "",
                    Span.days(DAY.plusDays(6), DAY.plusDays(6)),
                    Set.of(who.id()));
            all.add(done(examples.ask(who, asked)));
        }
        var few =
                Statements.here(() -> assertThat(hidden(officer, List.of(ill))).hasSize(1));
        var many = Statements.here(() -> assertThat(hidden(officer, all)).hasSize(7));
        assertThat(many).hasSameSizeAs(few);
        assertThat(many)
                .filteredOn(statement -> statement.contains("unit_closure"))
                .hasSize(1);
        assertThat(hidden(o.head(), all)).as("the head sees none").isEmpty();
        assertThat(hidden(o.goer(), all)).as("one’s own").containsOnlyKeys(ill.id());
    }

    private Map<Absence.Id, String> hidden(Person who, List<Absence> asked) {
        return examples.as(who, by -> leaves.hidden(by, asked));
    }

    private Person officer(AbsenceExamples.Office o) {
        return new OfficeExamples(units, people, clock).person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
    }

    private Absences.Request request(AbsenceExamples.Office o, String kind, Span span, Person who) {
        return new Absences.Request(new Absence.Id(clock.newId()), o.unit().id(), kind, "", "", span, Set.of(who.id()));
    }

    private Outcome<Absence> ask(AbsenceExamples.Office o, String kind, Span span, Person who) {
        return examples.ask(who, request(o, kind, span, who));
    }

    private int left(Person who) {
        return examples.as(who, by -> balances.own(by, 2021)).left();
    }

    private Outcome<LeaveBalance> allow(Person who, Balances.Allowance allowance) {
        return examples.as(who, by -> balances.allow(by, allowance));
    }

    private Map<Absence.Id, String> seen(Person who, Absence leave) {
        return examples.as(who, by -> leaves.hidden(by, List.of(leave)));
    }

    private boolean known(Person who, Absence leave) {
        return examples.as(who, by -> leaves.certified(by, leave));
    }

    private Outcome<Certificate> certify(Person who, Absence leave, byte[] content) {
        return examples.as(who, by -> leaves.certify(by, leave.id(), content));
    }

    private Certificate opened(Person who, Absence leave) {
        return examples.as(who, by -> leaves.certificate(by, leave.id()));
    }

    private Outcome<Permit> issue(Person who, Absence leave) {
        return examples.as(who, by -> leaves.issue(by, leave.id()));
    }
}

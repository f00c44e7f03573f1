package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.wrong;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Cutoff;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;

@OfficeTest
record ReportRequestsIT(
        ReportRequests requests,
        Reports reports,
        Rolls rolls,
        Chase chase,
        Consolidations consolidations,
        Forms forms,
        Messages messages,
        ReportExamples examples,
        Units units,
        Reorganisations reorganisations,
        OfficeClock clock) {

    @Test
    void aQuickReportIsAskedForAnsweredChasedAndSummedUpLikeAnyOther() {
        var m = examples.ministry();
        var request =
                request(m, "epidemic-quick", Set.of(m.first().id(), m.division().id()));
        for (int time = 0; time < 2; time++) {
            done(examples.as(m.officeClerk(), by -> requests.ask(by, request)));
        }
        await().untilAsserted(() -> assertThat(unread(m.head())).isEqualTo(1));
        assertThat(unread(m.otherHead())).isZero();
        assertThat(forms.find(request.code(), DAY).orElseThrow().title().vi())
                .isEqualTo("Báo cáo nhanh: Người về từ vùng dịch");
        var roll = examples.as(m.officeClerk(), by -> rolls.of(by, request.code(), DAY));
        assertThat(roll.missing())
                .extracting(line -> line.unit().id())
                .containsExactlyInAnyOrder(m.first().id(), m.division().id());
        examples.at("11:30");
        var key = key(m, request, m.first());
        var given = Map.of("isolated", new Report.Given(3, ""));
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key, given))));
        examples.at("12:00");
        var after = examples.as(m.officeClerk(), by -> rolls.of(by, request.code(), DAY));
        assertThat(after.standing(Line.Standing.ON_TIME)).hasSize(1);
        assertThat(after.standing(Line.Standing.OVERDUE)).hasSize(1);
        assertThat(consolidations.of(after).total(List.of("isolated")).value()).hasValue(3);
        int reminded = done(examples.as(
                m.officeClerk(),
                by -> chase.remind(
                        by,
                        new Reminder(
                                new Reminder.Id(clock.newId()),
                                request.code(),
                                m.standing().id(),
                                DAY,
                                Set.of(m.division().id()),
                                false))));
        assertThat(reminded).isEqualTo(1);
    }

    @Test
    void theDailyReportAndTheRequestStandSideBySideAndNeitherCountsForTheOther() {
        var m = examples.ministry();
        var request = request(m, "question", Set.of(m.first().id()));
        done(examples.as(m.officeClerk(), by -> requests.ask(by, request)));
        assertThat(rolls.owedBy(m.first().id(), DAY))
                .extracting(line -> line.duty().rule().form())
                .containsExactly(request.code(), DAILY);
        var collected = examples.as(m.officeClerk(), by -> rolls.formsOf(by, DAY));
        assertThat(collected).extracting(Form::code).containsExactly(DAILY, request.code());
        assertThat(examples.as(m.officeClerk(), by -> rolls.of(by, DAILY, DAY)).lines())
                .hasSize(2);
    }

    @Test
    void figuresAreThoseOfTheMomentAskedFor() {
        var m = examples.ministry();
        examples.at("10:30");
        var request = request(m, "epidemic-daily", Set.of(m.first().id()));
        done(examples.as(m.officeClerk(), by -> requests.ask(by, request)));
        examples.at("11:00");
        var computed = examples.as(m.head(), by -> reports.computed(by, key(m, request, m.first())));
        assertThat(computed).containsEntry("staff", 4L);
    }

    @Test
    void whatIsTakenBackIsOwedByNobody() {
        var m = examples.ministry();
        var request = request(m, "question", Set.of(m.first().id()));
        done(examples.as(m.officeClerk(), by -> requests.ask(by, request)));
        for (int time = 0; time < 2; time++) {
            done(examples.as(m.officeClerk(), by -> requests.withdraw(by, request.id())));
        }
        assertThat(rolls.owedBy(m.first().id(), DAY))
                .extracting(line -> line.duty().rule().form())
                .containsExactly(DAILY);
    }

    @Test
    void whatAUnitSinceMergedWasAskedForIsTakenBackLikeAnyOther() {
        var m = examples.ministry();
        var request = request(m, "question", Set.of(m.first().id(), m.second().id()));
        done(examples.as(m.officeClerk(), by -> requests.ask(by, request)));
        var file = units.file(m.first().id()).orElseThrow();
        done(reorganisations.merge(
                new Reorganisations.Change(clock.newId(), m.first().id(), file.version(), DAY.plusDays(5)),
                m.second().id(),
                new Author(m.body().id().value(), null, "test")));
        clock.hold(examples.moment("09:00").plus(Duration.ofDays(5)));
        done(examples.as(m.officeClerk(), by -> requests.withdraw(by, request.id())));
        assertThat(rolls.owedBy(m.second().id(), DAY))
                .extracting(line -> line.duty().rule().form())
                .containsExactly(DAILY);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var m = examples.ministry();
        var empty = new ReportRequest(
                new ReportRequest.Id(clock.newId()),
                ReportRequest.Kind.AD_HOC,
                "khong-co",
                m.standing().id(),
                "",
                " ",
                Set.of(),
                examples.moment("12:00"),
                DAY,
                Cutoff.before(LocalTime.of(9, 0)));
        assertThat(wrong(examples.as(m.officeClerk(), by -> requests.ask(by, empty))))
                .containsExactlyInAnyOrder("subject", "question", "form", "units", "until", "asOf");
    }

    @Test
    void onlyTheOfficeAsksAndOnlyThoseOfItsOwn() {
        var m = examples.ministry();
        var other = examples.ministry();
        var ours = request(m, "question", Set.of(m.first().id()));
        var theirs = request(m, "question", Set.of(other.first().id()));
        assertThatThrownBy(() -> examples.as(m.head(), by -> requests.ask(by, ours)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.as(m.officeClerk(), by -> requests.ask(by, theirs)))
                .isInstanceOf(NotAllowed.class);
        done(examples.as(m.officeClerk(), by -> requests.ask(by, ours)));
        assertThatThrownBy(() -> examples.as(other.officeClerk(), by -> requests.withdraw(by, ours.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOfficeInAnotherLineCollectsWhatIsOrderedToBeReportedToIt() {
        var m = examples.ministry();
        var province = examples.ministry();
        examples.order(m, m.first(), province.standing());
        var roll = examples.as(province.officeClerk(), by -> rolls.of(by, "epidemic-weekly", DAY));
        assertThat(roll.missing())
                .extracting(line -> line.unit().id())
                .containsExactly(m.first().id());
        var key = new Report.Key(
                "epidemic-weekly", m.first().id(), province.standing().id(), DAY);
        var filing = examples.filing(key, Map.of());
        var sent = done(examples.as(m.head(), by -> reports.submit(by, filing)));
        var read = examples.as(province.officeClerk(), by -> reports.find(by, sent.report()));
        assertThat(read).isPresent();
        assertThatThrownBy(() -> examples.as(m.officeClerk(), by -> reports.giveBack(by, otherKey(m), "x")))
                .isInstanceOf(NotAllowed.class);
        var back = done(examples.as(province.officeClerk(), by -> reports.giveBack(by, key, "Thiếu số liệu")));
        assertThat(back.status()).isEqualTo(Report.Status.RETURNED);
        assertThat(examples.as(province.officeClerk(), requests::mayBeAsked))
                .extracting(Unit::id)
                .contains(m.first().id());
    }

    @Test
    void aUnitIsToldThatItHasMoreTime() {
        var m = examples.ministry();
        var extension = new Extension(
                new Extension.Id(clock.newId()),
                ReportExamples.key(m, m.first()),
                examples.moment("16:00"),
                "Mất điện");
        for (int time = 0; time < 2; time++) {
            done(examples.as(m.officeClerk(), by -> chase.extend(by, extension)));
        }
        await().untilAsserted(() -> assertThat(unread(m.head())).isEqualTo(1));
        await().untilAsserted(() -> assertThat(unread(m.clerk())).isEqualTo(1));
        assertThat(unread(m.otherHead())).isZero();
    }

    private Report.Key otherKey(ReportExamples.Ministry m) {
        var stranger = examples.ministry();
        return new Report.Key(DAILY, stranger.first().id(), m.standing().id(), DAY);
    }

    private ReportRequest request(ReportExamples.Ministry m, String form, Set<Unit.Id> units) {
        return new ReportRequest(
                new ReportRequest.Id(clock.newId()),
                ReportRequest.Kind.QUICK,
                form,
                m.standing().id(),
                "Người về từ vùng dịch",
                "Bao nhiêu người của đơn vị đã qua vùng dịch từ ngày 10/3?",
                units,
                examples.moment("10:00"),
                DAY,
                Cutoff.before(LocalTime.of(12, 0)));
    }

    private static Report.Key key(ReportExamples.Ministry m, ReportRequest request, Unit unit) {
        return new Report.Key(request.code(), unit.id(), m.standing().id(), DAY);
    }

    private long unread(Person person) {
        return examples.as(person, messages::unread);
    }
}

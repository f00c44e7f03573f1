package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.key;
import static vn.truc.report.ReportExamples.wrong;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;

@OfficeTest
record ChaseIT(
        Chase chase,
        Rolls rolls,
        Reports reports,
        Consolidations consolidations,
        Briefs briefs,
        BriefReadings readings,
        ReportEvidence evidence,
        Messages messages,
        People people,
        Audit audit,
        Compliance compliance,
        Acting acting,
        ReportExamples examples,
        OfficeClock clock) {

    @Test
    void onlyThoseThatAreMissingAreRemindedAndOnlyOnce() {
        var m = examples.ministry();
        done(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(key(m, m.second()), Map.of()))));
        var reminder = examples.reminder(m, Set.of(m.first().id(), m.second().id()));
        int reminded = done(examples.as(m.officeClerk(), by -> chase.remind(by, reminder)));
        assertThat(reminded).isEqualTo(1);
        done(examples.as(m.officeClerk(), by -> chase.remind(by, reminder)));
        await().untilAsserted(() -> assertThat(unread(m.head())).isEqualTo(1));
        await().untilAsserted(() -> assertThat(unread(m.clerk())).isEqualTo(1));
        assertThat(unread(m.otherHead())).isZero();
        assertThat(rolls.find(key(m, m.first())).orElseThrow().reminded()).contains(clock.now());
    }

    @Test
    void theSuperiorsOfTheLateAreToldOnceAndNobodyElse() {
        var m = examples.ministry();
        var inCharge = leader(m, "Lý Thị Phụ Trách", m.first().id());
        var elsewhere = leader(m, "Lý Văn Nơi Khác", m.second().id());
        done(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(key(m, m.second()), Map.of()))));
        var both = examples.reminder(m, Set.of(m.first().id(), m.second().id()));
        var up = new Reminder(both.id(), DAILY, both.recipient(), DAY, both.units(), true);
        assertThatThrownBy(() -> examples.as(m.head(), by -> chase.remind(by, up)))
                .isInstanceOf(NotAllowed.class);
        for (int time = 0; time < 2; time++) {
            int units = done(examples.as(m.officeClerk(), by -> chase.remind(by, up)));
            assertThat(units).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(unread(inCharge)).isOne());
        assertThat(examples.as(inCharge, messages::inbox)).singleElement().satisfies(message -> {
            assertThat(message.text().key()).isEqualTo("report.gap");
            assertThat(message.text().arguments()).contains("Vụ Tổ chức cán bộ");
            assertThat(message.path()).isEqualTo("/situation");
        });
        for (var person : List.of(elsewhere, m.head(), m.clerk(), m.otherHead())) {
            assertThat(unread(person)).as(person.name()).isZero();
        }
        List<Audit.Line> lines =
                examples.as(m.officeClerk(), _ -> audit.about(up.id().value()));
        assertThat(lines).extracting(Audit.Line::act).containsExactly("report.superiors-told");
    }

    /// A vice-minister in charge of a unit.
    private Person leader(ReportExamples.Ministry m, String name, Unit.Id unit) {
        var person = people.engage(
                new Person(
                        new Person.Id(clock.newId()),
                        m.body().id(),
                        "CB" + UUID.randomUUID().toString().substring(0, 8),
                        name),
                OfficeExamples.START);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                person.id(),
                m.body().id(),
                Post.Kind.LEADER,
                "Thứ trưởng",
                Set.of(unit),
                OfficeExamples.START,
                null));
        return person;
    }

    @Test
    void nobodyIsLeftToRemindAndOthersAreNotOursToRemind() {
        var m = examples.ministry();
        var other = examples.ministry();
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key(m, m.first()), Map.of()))));
        var late = examples.reminder(m, Set.of(m.first().id()));
        assertThat(wrong(examples.as(m.officeClerk(), by -> chase.remind(by, late))))
                .containsExactly("");
        var foreign = examples.reminder(m, Set.of(other.first().id()));
        assertThatThrownBy(() -> examples.as(m.officeClerk(), by -> chase.remind(by, foreign)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.as(m.head(), by -> chase.remind(by, late)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void moreTimeIsJudgedAgainAtOnce() {
        var m = examples.ministry();
        var key = key(m, m.first());
        examples.at("15:10");
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(m.first().id()), DAY, clock.now());
            return true;
        });
        assertThat(evidence(m)).containsExactly("report.evidence.overdue");
        var extension = new Extension(new Extension.Id(clock.newId()), key, examples.moment("16:00"), "Mất điện");
        done(examples.as(m.officeClerk(), by -> chase.extend(by, extension)));
        await().untilAsserted(() -> assertThat(evidence(m)).containsExactly("report.evidence.waiting"));
    }

    private List<String> evidence(ReportExamples.Ministry m) {
        return compliance.of(m.first().id(), DAY).stream()
                .map(stood -> stood.evidence().key())
                .toList();
    }

    @Test
    void moreTimeMakesALateReportOnTime() {
        var m = examples.ministry();
        var key = key(m, m.first());
        var until = examples.moment("16:00");
        var extension = new Extension(new Extension.Id(clock.newId()), key, until, "Mất điện");
        assertThat(wrong(examples.as(
                        m.officeClerk(),
                        by -> chase.extend(
                                by, new Extension(extension.id(), key, until.minus(Duration.ofHours(2)), "")))))
                .containsExactly("reason", "until");
        done(examples.as(m.officeClerk(), by -> chase.extend(by, extension)));
        examples.at("15:30");
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key, Map.of()))));
        assertThat(rolls.find(key).orElseThrow().standing(clock.now())).isEqualTo(Line.Standing.ON_TIME);
        assertThatThrownBy(() -> examples.as(m.head(), by -> chase.extend(by, extension)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theSumNamesItsGapsAndKeepsUnknownApartFromZero() {
        var m = examples.ministry();
        var given = Map.of("isolated", new Report.Given(2, ""));
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key(m, m.first()), given))));
        var roll = examples.as(m.officeClerk(), by -> rolls.of(by, DAILY, DAY));
        assertThat(roll.missing())
                .extracting(line -> line.unit().id())
                .containsExactly(m.second().id());
        var figures = consolidations.of(roll);
        assertThat(figures.total(List.of("isolated")).value()).hasValue(2);
        assertThat(figures.total(List.of("staff")).value()).hasValue(4);
        assertThat(figures.total(List.of("cases")).value()).isEmpty();
        assertThat(figures.total(List.of("cases")).unknown()).isEqualTo(1);
        assertThat(consolidations.coverage(roll)).isEqualTo(new Consolidations.Coverage(4, 5));
    }

    @Test
    void aLeadersLinkOpensUntilItIsRevoked() {
        var m = examples.ministry();
        var id = new Brief.Id(clock.newId());
        examples.as(m.officeClerk(), by -> briefs.make(by, id, DAILY));
        var token = briefs.token(id);
        assertThat(readings.read(token).orElseThrow().roll().lines()).hasSize(2);
        assertThat(readings.read(token.substring(0, 20) + "AAAA" + token.substring(24)))
                .isEmpty();
        assertThat(readings.read("x")).isEmpty();
        assertThatThrownBy(() -> examples.as(m.head(), by -> briefs.make(by, id, DAILY)))
                .isInstanceOf(NotAllowed.class);
        examples.as(m.officeClerk(), by -> {
            briefs.revoke(by, id);
            return id;
        });
        assertThat(readings.read(token)).isEmpty();
    }

    @Test
    void evidenceSaysOnTimeLateAndMissing() {
        var m = examples.ministry();
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key(m, m.first()), Map.of()))));
        examples.at("15:00");
        var rule = rolls.find(key(m, m.first())).orElseThrow().duty().rule();
        var asked = new Asked<>(
                DAY,
                clock.now(),
                Map.of(m.first().id(), rule, m.second().id(), rule, m.division().id(), rule));
        assertThat(evidence.findings(asked))
                .extracting(finding -> finding.state())
                .containsExactlyInAnyOrder(State.MET, State.MISSING, State.NOT_APPLICABLE);
        done(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(key(m, m.second()), Map.of()))));
        assertThat(evidence.findings(
                        new Asked<>(DAY, clock.now(), Map.of(m.second().id(), rule))))
                .extracting(finding -> finding.state())
                .containsExactly(State.LATE);
    }

    private long unread(Person person) {
        return examples.as(person, messages::unread);
    }
}

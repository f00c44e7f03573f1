package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.organisation.People;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Units;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.vault.Signet;

/// One active visit a person, ends that nobody wrote down, corrections as new lines.
@OfficeTest
record LawOfVisitsIT(
        GateExamples examples,
        Gates gates,
        VisitRepository visits,
        ForgottenExits forgotten,
        Comings comings,
        Places places,
        People people,
        Units units,
        Reorganisations reorganisations,
        Audit audit,
        Signet signet,
        OfficeClock clock,
        JdbcClient jdbc,
        MockMvcTester web) {

    @Test
    void aForgottenExitIsClosedAtItsHourAndMarkedSo() {
        var house = examples.house();
        var visit = came(house, Duration.ofHours(17));
        forgotten.close();
        var closed = found(visit);
        assertThat(closed.leaving())
                .contains(new Visit.Leaving(closed.came().plus(Duration.ofHours(16)), Visit.Leaving.How.FORGOTTEN));
        assertThat(examples.watch(house).inside()).isZero();
        assertThat(audit.about(visit.id().value())).extracting(Audit.Line::act).contains("gate.forgotten");
    }

    @Test
    void aVisitorWhoComesInAgainUnderAnotherNumberIsInsideOnce() {
        var house = examples.house();
        var first = examples.received(house, examples.visitor(house, false, false));
        for (var table : List.of("gate_presence", "gate_visit")) {
            jdbc.sql("update " + table + " set came = came - interval '1 hour' where person_id = :who")
                    .param("who", first.who())
                    .update();
        }
        var second = examples.received(house, examples.visitor(house, false, false));
        assertThat(examples.watch(house).inside()).isEqualTo(2);
        forgotten.close();
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        assertThat(found(first).leaving()).contains(new Visit.Leaving(second.came(), Visit.Leaving.How.MOVED));
        assertThat(found(second).leaving()).isEmpty();
        assertThat(audit.about(first.id().value())).extracting(Audit.Line::act).contains("gate.came-again");
    }

    @Test
    void whoseExitWasForgottenYesterdayIsNamedAboveTheLogOfTodayUntilItIsPutRight() throws Exception {
        var house = examples.house();
        var visit = came(house, Duration.ofHours(17));
        jdbc.sql("update gate_visit set day = day - 1 where id = :id")
                .param("id", visit.id().value())
                .update();
        forgotten.close();
        var yesterday = "&day=" + clock.today().minusDays(1);
        assertThat(log(house, "", ""))
                .contains(
                        "những ngày trước chưa ghi giờ ra",
                        visit.name(),
                        visit.id().toString());
        assertThat(log(house, ".csv", "")).contains(visit.name());
        assertThat(log(house, "", yesterday)).contains(visit.id().toString()).doesNotContain("chưa ghi giờ ra");
        assertThat(log(house, ".csv", yesterday)).contains(visit.name());
        var left = found(visit).came().plus(Duration.ofHours(9));
        var correction =
                new Gates.Correction(clock.newId(), house.gate(), house.body().id(), visit.id(), Optional.of(left));
        done(examples.as(house.guard(), by -> gates.correct(by, correction)));
        assertThat(log(house, "", "")).doesNotContain("chưa ghi giờ ra", visit.name());
        assertThat(log(house, ".csv", yesterday)).contains("đã sửa bằng dòng khác");
    }

    private String log(House house, String ending, String day) throws UnsupportedEncodingException {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(house.guard().id().value()), null, List.of());
        return Objects.requireNonNull(web.get()
                .uri("/gate/log" + ending + "?place=" + house.gate() + day)
                .with(authentication(signedIn))
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void aNightShiftStaysInsideOverMidnightAndInTheLogOfTheNewDay() {
        var house = examples.house();
        var visit = came(house, Duration.ofHours(15));
        jdbc.sql("update gate_visit set day = day - 1 where id = :id")
                .param("id", visit.id().value())
                .update();
        forgotten.close();
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        assertThat(examples.watch(house).last()).extracting(Visit::id).containsExactly(visit.id());
        assertThat(examples.leave(house, house.staff().staffNumber(), clock.newId()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(found(visit).leaving().orElseThrow().how()).isEqualTo(Visit.Leaving.How.EXIT);
    }

    @Test
    void aVisitorOfYesterdayGoesOutByNameAfterMidnight() {
        var house = examples.house();
        var visit = examples.received(house, examples.visitor(house, false, false));
        jdbc.sql("update gate_visitor set expected = expected - 1 where id = :id")
                .param("id", visit.who())
                .update();
        assertThat(done(examples.leave(house, "john smith", clock.newId())).id())
                .isEqualTo(visit.id());
        assertThat(examples.watch(house).inside()).isZero();
    }

    @Test
    void aVisitorWhoseUnitWentToAnotherBodySinceTheAnnouncementLeavesAllTheSame() {
        var house = examples.house();
        var visit = examples.received(house, examples.visitor(house, false, true));
        jdbc.sql("update gate_visitor set body_id = :former where id = :id")
                .param("former", clock.newId())
                .param("id", visit.who())
                .update();
        var exit = clock.newId();
        for (int time = 0; time < 2; time++) {
            assertThat(done(leave(house, visit, exit)).id()).isEqualTo(visit.id());
        }
        assertThat(examples.watch(house).inside()).isZero();
    }

    /// With the visitor’s own pass.
    private Outcome<Visit> leave(House house, Visit visit, UUID exit) {
        var pass = new Pass(
                Visit.Kind.VISITOR, visit.who(), false, clock.now(), clock.now().plusSeconds(3600));
        return examples.leave(house, pass.signed(signet), exit);
    }

    @Test
    void whenNoBodyIsHousedAtASiteAnyMoreWhoIsInsideIsOut() {
        var house = examples.house();
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        places.leave(house.site(), house.body().id(), GateExamples.author(house));
        forgotten.close();
        assertThat(found(visit).leaving().orElseThrow().how()).isEqualTo(Visit.Leaving.How.PLACE_CLOSED);
    }

    @Test
    void whoIsRenamedWhileInsideLeavesUnderTheNameThatWasWritten() {
        var house = examples.house();
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        people.rename(house.staff().id(), "Nguyễn Minh Anh", GateExamples.author(house));
        var left = done(examples.leave(house, house.staff().staffNumber(), clock.newId()));
        assertThat(left.id()).isEqualTo(visit.id());
        assertThat(left.name()).isEqualTo("Nguyễn Minh Ánh");
    }

    @Test
    void whoseUnitIsMergedWhileInsideLeavesAllTheSame() {
        var house = examples.house();
        var other = house.examples().unit(house.body(), "Văn phòng thử");
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        var version = units.file(house.unit().id()).orElseThrow().version();
        var change = new Reorganisations.Change(clock.newId(), house.unit().id(), version, clock.today());
        done(reorganisations.merge(change, other.id(), GateExamples.author(house)));
        var left = done(examples.leave(house, house.staff().staffNumber(), clock.newId()));
        assertThat(left.id()).isEqualTo(visit.id());
        assertThat(left.unit()).isEqualTo(house.unit().id());
    }

    @Test
    void aCorrectionIsANewLineAndTheFormerStays() {
        var house = examples.house();
        var visit = came(house, Duration.ofHours(2));
        var left = visit.came().plus(Duration.ofHours(1));
        var id = clock.newId();
        var corrected = done(correct(house, id, visit, Optional.of(visit.came().plusSeconds(3600))));
        assertThat(corrected.leaving()).contains(new Visit.Leaving(left, Visit.Leaving.How.CORRECTED));
        assertThat(corrected.follows()).contains(visit.id());
        assertThat(found(visit).corrected()).isTrue();
        assertThat(examples.watch(house).inside()).isZero();
        assertThat(correct(house, id, visit, Optional.of(left))).isInstanceOf(Outcome.Done.class);
        assertThat(correct(house, clock.newId(), visit, Optional.of(left))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoWasWrittenDownByMistakeWasNeverInside() {
        var house = examples.house();
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        var corrected = done(correct(house, clock.newId(), visit, Optional.empty()));
        assertThat(corrected.verdict()).isEqualTo(new Verdict.Refuse(Why.MISTAKEN, List.of()));
        assertThat(examples.watch(house).inside()).isZero();
        var day = clock.today();
        var unit = Set.of(house.unit().id());
        assertThat(comings.of(List.of(house.staff().id()), day, day.plusDays(1)))
                .isEmpty();
        assertThat(comings.at(unit, day, clock.now())).isEmpty();
        assertThat(comings.counts(unit, day, clock.now())).isEmpty();
    }

    @Test
    void anExitBeforeTheEntryOrLaterThanNowIsRefusedAndNothingIsWritten() {
        var house = examples.house();
        var visit = came(house, Duration.ofHours(2));
        for (var wrong : List.of(visit.came().minusSeconds(1), clock.now().plusSeconds(60))) {
            assertThat(correct(house, clock.newId(), visit, Optional.of(wrong))).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(found(visit).corrected()).isFalse();
    }

    @Test
    void whoLeftWithinTheMinuteInWhichTheyCameIsCorrectedByAFormWithoutSeconds() {
        var house = examples.house();
        var visit = came(house, Duration.ofHours(1));
        var minute = visit.came().truncatedTo(ChronoUnit.MINUTES);
        var id = clock.newId();
        for (int time = 0; time < 2; time++) {
            var corrected = done(correct(house, id, visit, Optional.of(minute)));
            assertThat(corrected.went()).contains(visit.came());
        }
    }

    @Test
    void aGuardOfAnotherBodyInTheLobbyCorrectsItsOwnLinesOnly() {
        var house = examples.house();
        var tenant = examples.house();
        places.house(house.site(), new Place.Occupant(tenant.body().id(), false), GateExamples.author(house));
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        var correction = new Gates.Correction(clock.newId(), house.gate(), visit.body(), visit.id(), Optional.empty());
        assertThatThrownBy(() -> examples.as(tenant.guard(), by -> gates.correct(by, correction)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseRefusesWhatTheLawForbids() {
        var house = examples.house();
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        for (var wrong : List.of(
                "went = came - interval '1 second', closed = 'EXIT'",
                "went = came",
                "closed = 'EXIT'",
                "went = came, closed = 'SOMEHOW'",
                "outcome = 'REFUSED', went = came, closed = 'EXIT'")) {
            assertThatThrownBy(() -> jdbc.sql("update gate_visit set " + wrong + " where id = :id")
                            .param("id", visit.id().value())
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into gate_presence select body_id, person_id, gen_random_uuid(), site_id, came"
                                        + " from gate_presence where visit_id = :id")
                        .param("id", visit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Outcome<Visit> correct(House house, UUID id, Visit visit, Optional<Instant> left) {
        return examples.as(
                house.guard(),
                by -> gates.correct(by, new Gates.Correction(id, house.gate(), visit.body(), visit.id(), left)));
    }

    /// Somebody who came in so long ago.
    private Visit came(House house, Duration ago) {
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        for (var table : List.of("gate_visit", "gate_presence")) {
            var id = table.equals("gate_visit") ? "id" : "visit_id";
            jdbc.sql("update " + table + " set came = came - make_interval(secs => :ago) where " + id + " = :id")
                    .param("ago", ago.toSeconds())
                    .param("id", visit.id().value())
                    .update();
        }
        return found(visit);
    }

    private Visit found(Visit visit) {
        return visits.find(visit.body(), visit.id()).orElseThrow();
    }
}

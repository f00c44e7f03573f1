package vn.truc.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Leaves;
import vn.truc.absence.Span;
import vn.truc.access.Acting;
import vn.truc.attendance.Attendance;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples;
import vn.truc.gate.GateExamples.House;
import vn.truc.health.ContactBook;
import vn.truc.health.ContactEvent;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.health.Looks;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;
import vn.truc.vault.Resealing;
import vn.truc.vault.Vault;

/// What people write about health, their own or somebody else's, stands nowhere in the database as they wrote it, and
/// is read as they wrote it.
@OfficeTest
record LockedTextsIT(
        GateExamples examples,
        Declarations declarations,
        Looks looks,
        Isolations isolations,
        ContactBook contacts,
        Traces traces,
        Absences absences,
        Leaves leaves,
        Attendance attendance,
        PrivacyDesk desk,
        Vault vault,
        Resealing resealing,
        Acting acting,
        OfficeClock clock,
        JdbcClient jdbc) {
    private static final String SECRET = "Bí Mật 883017";

    @Test
    void nothingThatWasWrittenAboutHealthStandsInTheDatabaseAsItWasWritten() {
        clock.hold(LocalDate.of(2021, 7, 20).atTime(2, 0).toInstant(ZoneOffset.UTC));
        try {
            var house = examples.house();
            var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
            var administrator = house.examples().person(house.body(), "Cao Thị Quản", Post.Kind.ADMINISTRATOR);
            lookedAt(house, officer);
            isolated(house, officer);
            met(house, officer);
            tookLeave(house, officer);
            explained(house);
            wished(house, administrator);
            assertThat(whereItStands()).isEmpty();
        } finally {
            clock.release();
        }
    }

    @Test
    void whatStoodInClearTextBeforeIsLockedAtTheStartAndReadAsItWas() {
        var person = clock.newId();
        var day = LocalDate.of(2021, 7, 19);
        acting.as(
                "test.isolation",
                () -> jdbc.sql("""
                        with held as (
                            insert into health_absence (id, body_id, person_id, unit_id, days, version)
                            values (:id, :id, :id, :id, daterange(:day, null), 2))
                        insert into health_isolation (id, version, body_id, person_id, unit_id, standing, kind, compulsory,
                            vaccinated, last_exposure, days, basis, reason_sealed, written_at, written_by)
                        select :id, version, :id, :id, :id, 'OTHER', 'HOME', false, false, :day, daterange(:day, null), '',
                            case version when 2 then '\\x00'::bytea || convert_to(:secret, 'UTF8') end, :day, :id
                        from generate_series(1, 2) as version
                        """)
                        .param("id", person)
                        .param("day", day)
                        .param("secret", SECRET)
                        .update());
        jdbc.sql("insert into vault_unlocked (field) values ('health_isolation.reason_sealed')")
                .update();
        assertThat(whereItStands()).containsExactly("health_isolation");
        start();
        start();
        assertThat(whereItStands()).isEmpty();
        assertThat(reasons(person)).containsExactly(SECRET);
        assertThat(jdbc.sql("select count(*) from vault_unlocked")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void start() {
        acting.as(Resealing.PART, () -> {
            resealing.firstTime();
            return true;
        });
    }

    private List<String> reasons(UUID id) {
        return acting.as(
                "test.isolation",
                () -> jdbc.sql(
                                "select version, reason_sealed from health_isolation where id = :id and reason_sealed is not null")
                        .param("id", id)
                        .query((row, number) ->
                                vault.open(row.getBytes(2), "health_isolation.reason:" + id + ":" + row.getInt(1)))
                        .list());
    }

    private void lookedAt(House house, Person officer) {
        var declared = done(examples.as(
                house.staff(),
                by -> declarations.declare(
                        by, HealthExamples.draft(clock.newId(), HealthExamples.nothingBut("places", SECRET)))));
        done(examples.as(
                officer,
                by -> looks.open(by, house.staff().id(), declared.declaration(), clock.newId(), "Vì " + SECRET)));
        assertThat(examples.as(house.staff(), looks::atMine).getFirst().reason())
                .isEqualTo("Vì " + SECRET);
    }

    private void isolated(House house, Person officer) {
        var id = new Isolation.Id(clock.newId());
        var today = clock.today();
        var order = new Isolations.Order(
                id,
                house.staff().id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                false,
                false,
                today,
                today);
        done(examples.as(officer, by -> isolations.record(by, order)));
        var change = new Isolations.Change(id, 1, Optional.of(today.plusDays(3)), "Âm tính, " + SECRET);
        done(examples.as(officer, by -> isolations.change(by, change)));
        assertThat(examples.as(officer, by -> isolations.find(by, id)).reason()).isEqualTo("Âm tính, " + SECRET);
    }

    private void met(House house, Person officer) {
        var stranger = new ContactEvent.Node(clock.newId(), "Khách " + SECRET);
        var ours =
                new ContactEvent.Node(house.staff().id().value(), house.staff().name());
        var unit = house.unit().id();
        for (var draft : List.of(
                new ContactBook.Draft(
                        clock.newId(), ContactEvent.Kind.CASE, stranger, Optional.empty(), clock.today(), SECRET),
                new ContactBook.Draft(
                        clock.newId(), ContactEvent.Kind.CONTACT, ours, Optional.of(stranger), clock.today(), ""))) {
            done(examples.as(officer, by -> contacts.write(by, unit, draft)));
            done(examples.as(officer, by -> contacts.write(by, unit, draft)));
        }
        var chain = examples.as(officer, by -> contacts.of(by, unit));
        assertThat(chain.events()).extracting(ContactEvent::note).containsExactly("", SECRET);
        assertThat(chain.events().getFirst().other()).contains(stranger);
        done(examples.enter(house, house.head().staffNumber(), ""));
        clock.hold(clock.now().plus(Duration.ofHours(1)));
        var id = new TraceQuery.Id(clock.newId());
        var asked = new Traces.Draft(
                id, house.head().id().value(), clock.now().minus(Duration.ofDays(1)), clock.now(), 1, SECRET);
        done(examples.as(officer, by -> traces.ask(by, asked)));
        assertThat(examples.as(officer, by -> traces.answer(by, id)).query().reason())
                .isEqualTo(SECRET);
    }

    private void tookLeave(House house, Person officer) {
        var tomorrow = clock.today().plusDays(1);
        var request = new Absences.Request(
                new Absence.Id(clock.newId()),
                house.unit().id(),
                "sick",
                "",
                "Đi mổ, " + SECRET,
                Span.days(tomorrow, tomorrow),
                Set.of(house.clerk().id()));
        var asked = done(examples.as(house.clerk(), by -> absences.ask(by, request)));
        assertThat(asked.purpose()).isEqualTo("Đi mổ, " + SECRET);
        var refused = new Absences.Decision(asked.id(), asked.version(), false, "Chưa có giấy, " + SECRET);
        done(examples.as(house.head(), by -> absences.decide(by, refused)));
        var found = examples.as(house.clerk(), by -> absences.find(by, asked.id()));
        assertThat(found.purpose()).isEqualTo("Đi mổ, " + SECRET);
        assertThat(found.decision().orElseThrow().reason()).isEqualTo("Chưa có giấy, " + SECRET);
        Map<Absence.Id, String> hidden = examples.as(officer, by -> leaves.hidden(by, List.of(found)));
        assertThat(hidden.values()).containsExactly("sick");
        assertThat(jdbc.sql("select count(*) from absence where kind = 'sick'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void explained(House house) {
        var day = clock.today().minusDays(1);
        done(examples.as(house.staff(), by -> attendance.explain(by, day, "Sốt, " + SECRET)));
        done(examples.as(house.staff(), by -> attendance.explain(by, day, "Sốt, " + SECRET)));
    }

    private void wished(House house, Person administrator) {
        var id = new PrivacyRequest.Id(clock.newId());
        done(examples.as(house.staff(), by -> desk.ask(by, id, PrivacyRequest.Kind.CORRECT, SECRET)));
        done(examples.as(administrator, by -> desk.carry(by, id, 1, PrivacyDesk.Step.ACKNOWLEDGE, "")));
        done(examples.as(administrator, by -> desk.carry(by, id, 2, PrivacyDesk.Step.EXTEND, SECRET)));
        done(examples.as(administrator, by -> desk.carry(by, id, 3, PrivacyDesk.Step.DONE, "Đã sửa, " + SECRET)));
        var own = examples.as(house.staff(), desk::own).getFirst().request();
        assertThat(List.of(own.wish(), own.extendedWhy(), own.answer()))
                .containsExactly(SECRET, SECRET, "Đã sửa, " + SECRET);
    }

    /// The tables in which some row holds the text, as a text or as its bytes.
    private List<String> whereItStands() {
        var bytes = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));
        var tables = jdbc.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') "
                                + "and not relispartition")
                .query(String.class)
                .list();
        return acting.as(
                "test.everything",
                () -> tables.stream()
                        .filter(table -> jdbc.sql("select exists (select from " + table
                                        + " t where t::text like :text or t::text like :bytes)")
                                .param("text", "%" + SECRET + "%")
                                .param("bytes", "%" + bytes + "%")
                                .query(Boolean.class)
                                .single())
                        .toList());
    }
}

package vn.truc.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Leaves;
import vn.truc.absence.Span;
import vn.truc.access.Acting;
import vn.truc.attendance.Attendance;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.GateExamples;
import vn.truc.gate.GateExamples.House;
import vn.truc.health.Answers;
import vn.truc.health.ContactBook;
import vn.truc.health.ContactEvent;
import vn.truc.health.Declarations;
import vn.truc.health.FollowUps;
import vn.truc.health.HealthExamples;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.health.Looks;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.Outcome;
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
        FollowUps followUps,
        ExpectedVisitors visitors,
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
                        insert into health_isolation (id, version, body_id, person_id, unit_id, days, order_sealed,
                            reason_sealed, written_at, written_by)
                        select :id, version, :id, :id, :id, daterange(:day, null),
                            '\\x00'::bytea || convert_to('{"basis":"' || :secret || '"}', 'UTF8'),
                            case version when 2 then '\\x00'::bytea || convert_to(:secret, 'UTF8') end, :day, :id
                        from generate_series(1, 2) as version
                        """)
                        .param("id", person)
                        .param("day", day)
                        .param("secret", SECRET)
                        .update());
        jdbc.sql(
                        "insert into vault_unlocked (field) values ('health_isolation.reason_sealed'), ('health_isolation.order_sealed')")
                .update();
        assertThat(whereItStands()).containsExactly("health_isolation");
        var file = fileOfIsolations();
        start();
        var written = fileOfIsolations();
        assertThat(written).as("nothing is left of the rows as they were").isNotEqualTo(file);
        start();
        assertThat(fileOfIsolations()).isEqualTo(written);
        assertThat(whereItStands()).isEmpty();
        assertThat(reasons(person)).containsExactly(SECRET);
        assertThat(jdbc.sql("select count(*) from vault_unlocked")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void neitherLengthNorMarkTellsThatSomebodyAnswersOtherwiseThanTheDayBefore() {
        clock.release();
        var house = examples.house();
        for (var answers : List.of(
                HealthExamples.NOTHING, HealthExamples.NOTHING, HealthExamples.nothingBut("signs", "FEVER", "COUGH"))) {
            done(examples.as(
                    house.staff(), by -> declarations.declare(by, HealthExamples.draft(clock.newId(), answers))));
        }
        var from = "from health_declaration where person_id = :person";
        assertThat(acting.<List<Integer>>as(
                        "test.everything",
                        () -> jdbc.sql("select count(distinct content_mark) " + from
                                        + " union all select count(distinct length(answers_sealed)) " + from)
                                .param("person", house.staff().id().value())
                                .query((row, number) -> row.getInt(1))
                                .list()))
                .containsExactly(3, 1);
    }

    /// Where a value of a case stands open all the same, with why it may.
    private static final Map<String, String> OPEN_ON_PURPOSE =
            Map.of("health_contact_event.kind tells a class", "that there was a case or a contact; of whom is locked");

    @Test
    void whatIsToldInACaseStandsInNoColumnOfAnyTableButThoseNamedHere() {
        clock.hold(LocalDate.of(2021, 7, 20).atTime(2, 0).toInstant(ZoneOffset.UTC));
        try {
            var house = examples.house();
            var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
            var since = jdbc.sql("select pg_current_xact_id()::text::bigint % 4294967296")
                    .query(Long.class)
                    .single();
            var basis = aCase(house, officer);
            var told = Map.of(
                    "a word of somebody", SECRET,
                    "a rule", Pattern.quote(basis),
                    "a sign", "FEVER|COUGH",
                    "an exposure", "FAMILY_ISOLATED",
                    "a class", "CASE|CLOSE_CONTACT",
                    "a place of isolation", "HOSPITAL|FACILITY",
                    "a temperature", "38\\.[79]",
                    // So long before that nothing that is counted in the background is of these days.
                    "a day of exposure", "2021-07-02",
                    "a telephone number", "0?912[ .]?345[ .]?678",
                    "an identity number", "001099012345");
            var found = new TreeMap<String, String>();
            writtenSince(since)
                    .forEach((column, values) -> told.forEach((what, words) -> values.stream()
                            .filter(Pattern.compile("(?<![\\p{L}\\p{N}_])(" + words + ")(?![\\p{L}\\p{N}_])")
                                    .asPredicate())
                            .findFirst()
                            .ifPresent(value -> found.put(column + " tells " + what, value))));
            assertThat(basis).isNotBlank();
            assertThat(found.keySet()).as("%s", found).isEqualTo(OPEN_ON_PURPOSE.keySet());
        } finally {
            clock.release();
        }
    }

    /// Somebody declares a fever and is a case, somebody else was near and is kept apart, a third is measured at the
    /// gate and asked about, a visitor leaves a number; the rule by which the second is kept apart.
    private String aCase(House house, Person officer) {
        var answers = new HashMap<String, List<String>>();
        answers.put("signs", List.of("FEVER", "COUGH"));
        answers.put("exposures", List.of("FAMILY_ISOLATED.CONTACT", "FAMILY_ISOLATED.SELF"));
        answers.put("places", List.of(SECRET));
        answers.put("contacts", List.of(Answers.NONE));
        var declared = done(examples.as(
                house.staff(),
                by -> declarations.declare(by, HealthExamples.draft(clock.newId(), Answers.of(answers)))));
        done(examples.as(
                officer, by -> looks.open(by, house.staff().id(), declared.declaration(), clock.newId(), SECRET)));
        var today = clock.today();
        var ill = new Isolation.Id(clock.newId());
        var order = new Isolations.Order(
                ill,
                house.staff().id(),
                Isolation.Standing.CASE,
                Isolation.Kind.HOSPITAL,
                false,
                false,
                today.minusDays(18),
                today);
        done(examples.as(officer, by -> isolations.record(by, order)));
        var near = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                house.clerk().id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.FACILITY,
                true,
                false,
                today.minusDays(8),
                today);
        done(examples.as(officer, by -> isolations.record(by, near)));
        done(examples.as(
                house.staff(),
                by -> followUps.say(by, new FollowUps.Draft(clock.newId(), ill, List.of("COUGH"), "38.9"))));
        done(examples.as(
                house.head(),
                by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING))));
        done(examples.enter(house, house.head().staffNumber(), "38.7"));
        done(examples.as(
                house.clerk(), by -> visitors.announce(by, examples.visitor(house, false, true), "0912 345 678")));
        assertThat(examples.enter(house, "001099012345", "")).isInstanceOf(Outcome.Refused.class);
        met(house, officer);
        return examples.as(officer, by -> isolations.find(by, near.id())).basis();
    }

    /// What every column of every table holds in rows that were written since a transaction; what is kept as bytes, as
    /// the text that they would be.
    private Map<String, Set<String>> writtenSince(long transaction) {
        var values = new TreeMap<String, Set<String>>();
        acting.as("test.everything", () -> {
            for (var table : tables()) {
                jdbc.sql("select field.key, field.value from " + table
                                + " t cross join jsonb_each_text(to_jsonb(t)) as field"
                                + " where t.xmin::text::bigint >= :since and field.value is not null")
                        .param("since", transaction)
                        .query((RowCallbackHandler) row -> values.computeIfAbsent(
                                        table + "." + row.getString("key"), column -> new TreeSet<>())
                                .add(asText(row.getString("value"))));
            }
            return true;
        });
        return values;
    }

    private static String asText(String value) {
        return value.matches("\\\\x([0-9a-f]{2})*")
                ? new String(HexFormat.of().parseHex(value.substring(2)), StandardCharsets.UTF_8)
                : value;
    }

    private void start() {
        resealing.clearAway(acting.as(Resealing.PART, resealing::firstTime));
    }

    private long fileOfIsolations() {
        return jdbc.sql("select pg_relation_filenode('health_isolation')")
                .query(Long.class)
                .single();
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
        return acting.as(
                "test.everything",
                () -> tables().stream()
                        .filter(table -> jdbc.sql("select exists (select from " + table
                                        + " t where t::text like :text or t::text like :bytes)")
                                .param("text", "%" + SECRET + "%")
                                .param("bytes", "%" + bytes + "%")
                                .query(Boolean.class)
                                .single())
                        .toList());
    }

    private List<String> tables() {
        return jdbc.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') "
                                + "and not relispartition")
                .query((row, number) -> row.getString(1))
                .list();
    }
}

package vn.truc.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.Acting;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Visitor;
import vn.truc.health.Answers;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.health.Look;
import vn.truc.health.Looks;
import vn.truc.health.VisitorDeclarations;
import vn.truc.health.VisitorLooks;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;

/// A place to know of finds who went there on a trip and who declared it, and its warning reaches people who never
/// sign in through their unit.
@OfficeTest
record AlertsIT(
        Alerts alerts,
        AbsenceExamples examples,
        Declarations declarations,
        Looks looks,
        ExpectedVisitors visitors,
        VisitorDeclarations visitorDeclarations,
        VisitorLooks visitorLooks,
        TracingOwnData ownData,
        TracingVisitorData visitorData,
        Messages messages,
        Places places,
        Acting acting,
        Units units,
        People people,
        OfficeClock clock,
        JdbcClient jdbc,
        DataSource dataSource,
        PlatformTransactionManager transactions) {
    @Test
    void tripsAndDeclarationsAreMatchedAndTheWarningReachesWhoNeverSignsInThroughTheUnit() {
        var o = examples.office();
        var office = new OfficeExamples(units, people, clock);
        var officer = office.person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        var elsewhere = office.person(office.body("Cơ quan xa"), "Cao Văn Xa", Post.Kind.HEALTH_OFFICER);
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())));
        examples.at("2021-07-20T17:00");
        done(examples.as(
                o.other(),
                by -> declarations.declare(
                        by,
                        HealthExamples.draft(
                                clock.newId(), HealthExamples.nothingBut("places", "Chợ cạnh kho ĐÔNG BẮC")))));
        done(examples.declare(o.deputy()));
        var guest = guest(o, HealthExamples.nothingBut("places", "Kho Đông Bắc, cổng sau"));
        guest(o, HealthExamples.NOTHING);
        var alert = done(examples.as(officer, by -> alerts.publish(by, alert(Optional.empty()))));
        assertThat(matches(officer, alert))
                .extracting(match -> match.subject().who(), AlertMatch::ways)
                .containsExactlyInAnyOrder(
                        tuple(guest.id().value(), Set.of(AlertMatch.Way.DECLARED)),
                        tuple(o.goer().id().value(), Set.of(AlertMatch.Way.TRIP)),
                        tuple(o.other().id().value(), Set.of(AlertMatch.Way.DECLARED)));
        assertThat(matches(officer, alert)).as("matched again").hasSize(3);
        assertThat(matches(elsewhere, alert)).isEmpty();
        assertThat(examples.<List<Look>>as(o.other(), looks::atMine))
                .singleElement()
                .satisfies(look -> assertThat(look.reason()).contains("Kho Đông Bắc"));
        assertThat(onItsWay(officer, alert))
                .as("until it is delivered the warning stands in the database, without its words")
                .contains("tracing.warning.through", "tracing.alert.warning")
                .doesNotContain(o.goer().name(), guest.name(), "Kho Đông Bắc");
        assertThat(examples.<Integer>as(officer, by -> alerts.warn(by, alert.id())))
                .isZero();
        assertThat(examples.<List<Look>>as(o.other(), looks::atMine))
                .as("matched once more for the warning, and yet looked at once on the day")
                .hasSize(1);
        assertThat(acting.as("gate.poster", () -> visitorLooks.at(guest.id().value())))
                .hasSize(1);
        assertThat(examples.as(o.goer(), ownData::about).getLast().rows())
                .as("one reads of which places one was warned")
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Kho Đông Bắc"));
        assertThat(examples.as(o.deputy(), ownData::about).getLast().rows()).isEmpty();
        assertThat(examples.as(o.goer(), ownData::about).get(1).rows())
                .as("found by the trip, matched three times: one reads who saw it")
                .singleElement()
                .satisfies(line -> assertThat(line).contains(officer.name()));
        assertThat(examples.as(o.other(), ownData::about).get(1).rows())
                .as("a declaration that was looked at is told as a look")
                .isEmpty();
        for (var told : List.of(o.goer(), o.other())) {
            await().untilAsserted(() ->
                    assertThat(warned(told, "tracing.alert.warning")).hasSize(1));
        }
        await().untilAsserted(() -> assertThat(warned(o.clerk(), "tracing.warning.through"))
                .singleElement()
                .asString()
                .contains(o.goer().name(), o.other().name(), guest.name())
                .doesNotContain(o.deputy().name()));
    }

    @Test
    void whoWentThereOrDeclaredItAndHasLeftSinceIsFoundInTheUnitOfThatDay() {
        var o = examples.office();
        var office = new OfficeExamples(units, people, clock);
        var officer = office.person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())));
        examples.at("2021-07-20T17:00");
        var places = HealthExamples.nothingBut("places", "Kho Đông Bắc");
        done(examples.as(o.other(), by -> declarations.declare(by, HealthExamples.draft(clock.newId(), places))));
        var alert = done(examples.as(officer, by -> alerts.publish(by, alert(Optional.empty()))));
        examples.at("2021-07-23T09:00");
        for (var gone : List.of(o.goer(), o.other())) {
            done(people.leave(gone.id(), clock.today(), new Author(o.body().id().value(), null, "test")));
        }
        assertThat(matches(officer, alert))
                .extracting(
                        match -> match.subject().who(), match -> match.subject().unit(), AlertMatch::ways)
                .containsExactlyInAnyOrder(
                        tuple(o.goer().id().value(), o.unit().id(), Set.of(AlertMatch.Way.TRIP)),
                        tuple(o.other().id().value(), o.unit().id(), Set.of(AlertMatch.Way.DECLARED)));
    }

    @Test
    void whoWasWarnedByAnEarlierVersionIsNotToldOnceMore() {
        var o = examples.office();
        var office = new OfficeExamples(units, people, clock);
        var officer = office.person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())));
        examples.at("2021-07-20T17:00");
        var stays = new Stays(jdbc, places, clock);
        var site = stays.site(o.body());
        var guests = List.of(clock.newId(), clock.newId());
        for (var guest : guests) {
            stays.add(guest, "VISITOR", o.unit(), site, site.gate(), clock.now().minus(Duration.ofHours(2)), null);
        }
        var alert = done(examples.as(officer, by -> alerts.publish(by, alert(Optional.of(site.site())))));
        warnedBefore(alert, o.goer());
        namedBefore(alert, o, "Người khác, " + Stays.name(guests.getFirst()));
        var other = examples.trip(o, DAY, DAY.plusDays(1), o.other());
        done(examples.ask(o.head(), other));
        for (int time = 0; time < 2; time++) {
            upgrade();
        }
        assertThat(matches(officer, alert)).hasSize(4);
        assertThat(examples.<Integer>as(officer, by -> alerts.warn(by, alert.id())))
                .as("who was found later only, and the visitor who had not been named to the unit")
                .isEqualTo(2);
        for (var guest : guests) {
            assertThat(acting.as("gate.poster", () -> visitorData.about(new Visitor.Id(guest))))
                    .as("a visitor reads of it on the own page")
                    .anySatisfy(table ->
                            assertThat(table.rows()).singleElement().asString().contains(alert.place()));
        }
    }

    /// As versions before V202611221560 kept it: in the name of what was announced, and nowhere else.
    private void warnedBefore(HealthAlert alert, Person told) {
        var announcement = clock.newId();
        jdbc.sql("""
                        insert into announcement (id, key, text_key, arguments, path, sent)
                        values (:id, 'tracing.alert:' || :alert || ':1:' || :body, 'tracing.alert.warning', '[]', '/alerts', :at)
                        """)
                .param("id", announcement)
                .param("alert", alert.id().toString())
                .param("body", told.body().toString())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "insert into message (body_id, id, person_id, announcement_id) values (:body, :id, :person, :announcement)")
                .param("body", told.body().value())
                .param("id", clock.newId())
                .param("person", told.id().value())
                .param("announcement", announcement)
                .update();
    }

    /// Visitors named to the unit that they came to.
    private void namedBefore(HealthAlert alert, Office o, String names) {
        jdbc.sql("""
                        insert into announcement (id, key, text_key, arguments, path, sent)
                        values (:id, 'tracing.alert:' || :alert || ':1:' || :body || ':' || :unit, 'tracing.warning.through',
                            jsonb_build_array(:names::text), '/health', :at)
                        """)
                .param("id", clock.newId())
                .param("alert", alert.id().toString())
                .param("body", o.body().id().toString())
                .param("unit", o.unit().id().toString())
                .param("names", names)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The warnings as they wait to be delivered.
    private String onItsWay(Person officer, HealthAlert alert) {
        return examples.as(
                officer,
                by -> new TransactionTemplate(transactions).execute(status -> {
                    assertThat(alerts.warn(by, alert.id())).isEqualTo(3);
                    return jdbc.sql("select string_agg(serialized_event, ' ') from event_publication "
                                    + "where serialized_event like '%tracing.alert:%'")
                            .query(String.class)
                            .single();
                }));
    }

    /// A visitor of the unit who declared at the poster.
    private Visitor guest(Office o, Answers answers) {
        var visitor = new Visitor(
                new Visitor.Id(clock.newId()),
                o.unit().id(),
                "Khách " + clock.newId(),
                "",
                "Lê Văn Thủ",
                "Làm việc",
                false,
                false,
                clock.today(),
                true,
                0,
                new Newcomer.Approval.None());
        done(examples.as(o.clerk(), by -> visitors.announce(by, visitor, "")));
        acting.as("test.poster", () -> visitorDeclarations.declare(visitor.id().value(), visitor.unit(), answers));
        return visitor;
    }

    private void upgrade() {
        var script = new ClassPathResource("db/migration/V202611221621__tracing_warned_before.sql");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> new ResourceDatabasePopulator(script).execute(dataSource));
    }

    private HealthAlert alert(Optional<Place.Id> site) {
        return new HealthAlert(
                new HealthAlert.Id(clock.newId()),
                1,
                HealthAlert.Source.MINISTRY,
                "123/TB-BYT",
                "Kho Đông Bắc",
                "1 Phố Thử",
                "kho dong bac",
                site,
                List.of(new HealthAlert.Window(clock.now().minus(Duration.ofHours(8)), clock.now())),
                "Gọi y tế cơ quan",
                false,
                clock.now());
    }

    private List<AlertMatch> matches(Person officer, HealthAlert alert) {
        return examples.as(officer, by -> alerts.match(by, alert.id()));
    }

    private List<Object> warned(Person told, String key) {
        return examples.as(told, messages::inbox).stream()
                .filter(message -> message.text().key().equals(key))
                .<Object>map(message -> message.text())
                .toList();
    }
}

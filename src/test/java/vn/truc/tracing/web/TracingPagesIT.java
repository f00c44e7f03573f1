package vn.truc.tracing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.SignedIn;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// Tracing and alerts as a health officer walks them, and what others are refused.
@OfficeTest
record TracingPagesIT(
        MockMvcTester web,
        Places places,
        Units units,
        People people,
        Contacts contacts,
        Acting acting,
        Audit audit,
        OfficeClock clock,
        JdbcClient jdbc) {

    @Test
    void anOfficerFindsAsksReadsTakesAlongAndTells() {
        var office = office();
        visit(office, office.ill.id().value(), office.ill.name(), "STAFF");
        visit(office, office.colleague.id().value(), office.colleague.name(), "STAFF");
        visit(office, UUID.randomUUID(), "Khách Thử Một", "VISITOR");
        assertThat(post(office.officer, "/tracing", "q", "vu thi benh"))
                .as("no search without a reason")
                .hasStatus(422)
                .bodyText()
                .contains("error-reason", "vu thi benh")
                .doesNotContain("/tracing/new?who=");
        assertThat(post(office.officer, "/tracing", "reason", "Ca nghi"))
                .hasStatus(422)
                .bodyText()
                .contains("error-q", "Ca nghi");
        assertThat(post(office.officer, "/tracing", "q", "vu thi benh", "reason", "Ca nghi số 7"))
                .hasStatusOk()
                .bodyText()
                .contains("/tracing/new?who=" + office.ill.id());
        assertThat(get(office.officer, "/tracing"))
                .as("the search stands there with its reason")
                .bodyText()
                .contains("vu thi benh", "Ca nghi số 7", office.officer.name());
        assertThat(searches(office)).isEqualTo(1);
        assertThat(get(office.officer, "/tracing/new?who=" + office.ill.id())).hasStatusOk();
        var id = clock.newId().toString();
        var window = List.of(
                TraceForm.typed(clock.now().minus(Duration.ofDays(2))),
                TraceForm.typed(clock.now().plus(Duration.ofMinutes(1))));
        var who = office.ill.id().toString();
        assertThat(ask(office, id, who, window, "")).hasStatus(422).bodyText().contains("error-reason");
        var asked = ask(office, id, who, window, "Kết quả dương tính");
        assertThat(asked).hasStatus(303);
        var path = Objects.requireNonNull(asked.getResponse().getHeader("Location"));
        assertThat(get(office.officer, path))
                .bodyText()
                .contains(office.colleague.name(), "Khách Thử Một", "<svg", "class=\"high\"");
        for (var ending : List.of("csv", "xlsx")) {
            assertThat(get(office.officer, path + "/file." + ending)).hasStatusOk();
        }
        assertThat(post(office.officer, path + "/warn")).hasStatus(303);
        assertThat(post(office.officer, path + "/warn")).hasStatus(303);
        assertThat(get(office.officer, path)).bodyText().contains("Đã báo 2 người");
        long taken = taken(id);
        assertThat(get(office.officer, path + "/dossier")).bodyText().contains(office.colleague.name());
        assertThat(taken(id)).as("a sheet to print is taken along, too").isEqualTo(taken + 1);
        assertThat(post(office.officer, path + "/contacts")).hasStatus(303);
        assertThat(post(office.officer, path + "/contacts")).hasStatus(303);
        assertThat(get(office.officer, "/health/contacts?unit=" + office.unit.id()))
                .bodyText()
                .containsOnlyOnce(office.ill.name() + " – " + office.colleague.name());
        for (var stranger : List.of(office.clerk, office.colleague)) {
            assertThat(get(stranger, path)).hasStatus(403);
            assertThat(get(stranger, "/tracing")).hasStatus(403);
        }
        var elsewhere = new OfficeExamples(units, people, clock);
        var other = elsewhere.person(elsewhere.body("Cơ quan xa"), "Cao Văn Xa", Post.Kind.HEALTH_OFFICER);
        assertThat(get(other, "/tracing/new?who=" + office.ill.id())).hasStatus(403);
        assertThat(get(other, path)).hasStatus(404);
    }

    @Test
    void somebodyIsFoundByTheTelephoneNumberHoweverItIsSpelt() {
        var office = office();
        visit(office, office.ill.id().value(), office.ill.name(), "STAFF");
        acting.as(
                "test.contact",
                () -> contacts.change(
                        new Contact(office.ill.id(), "0912 000 123", ""),
                        new Author(office.body.id().value(), null, "test")));
        var why = "Ca nghi";
        assertThat(post(office.officer, "/tracing", "phone", "+84 912 000 123"))
                .as("no search without a reason")
                .hasStatus(422);
        assertThat(searches(office)).isZero();
        assertThat(post(office.officer, "/tracing", "phone", "+84 912 000 123", "reason", why))
                .hasStatusOk()
                .bodyText()
                .contains("/tracing/new?who=" + office.ill.id(), "Tìm thấy 1 người")
                .as("the number is not shown again")
                .doesNotContain("912 000 123");
        assertThat(post(office.officer, "/tracing", "phone", "0912 000 124", "reason", why))
                .hasStatusOk()
                .bodyText()
                .contains("Tìm thấy 0 người")
                .doesNotContain("/tracing/new?who=");
        assertThat(post(office.officer, "/tracing", "phone", "Vũ Thị Bệnh", "reason", why))
                .hasStatus(422)
                .bodyText()
                .contains("error-phone");
        assertThat(searches(office)).as("each with its reason").isEqualTo(2);
        assertThat(get(office.officer, "/tracing"))
                .bodyText()
                .contains("(số điện thoại)")
                .doesNotContain("912 000");
        assertThat(post(office.clerk, "/tracing", "phone", "0912 000 123", "reason", why))
                .hasStatus(403);
    }

    @Test
    void anAlertIsPublicWithoutNamesAndFindsWhoCame() throws Exception {
        var office = office();
        visit(office, office.ill.id().value(), office.ill.name(), "STAFF");
        var id = clock.newId().toString();
        var place = "Quán thử " + id.substring(0, 13);
        assertThat(publish(office, id, "1", "", place))
                .hasStatus(422)
                .bodyText()
                .contains("error");
        assertThat(publish(office, id, "1", "MINISTRY", place)).hasStatus(303);
        assertThat(publish(office, id, "1", "MINISTRY", place)).hasStatus(303);
        var open = web.get().uri("/alerts.json").exchange();
        assertThat(open.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(place, "123/TB-BYT")
                .doesNotContain(office.ill.name(), office.officer.name());
        assertThat(web.get().uri("/alerts").exchange()).hasStatusOk().bodyText().contains(place);
        assertThat(post(office.officer, "/tracing/alerts/" + id + "/match"))
                .bodyText()
                .contains(office.ill.name());
        assertThat(post(office.officer, "/tracing/alerts/" + id + "/warn")).hasStatus(303);
        await().untilAsserted(() ->
                assertThat(told(id)).containsExactly(office.ill.id().value()));
        visit(office, office.colleague.id().value(), office.colleague.name(), "STAFF");
        assertThat(post(office.officer, "/tracing/alerts/" + id + "/warn")).hasStatus(303);
        await().untilAsserted(() -> assertThat(told(id))
                .containsExactlyInAnyOrder(
                        office.ill.id().value(), office.colleague.id().value()));
        assertThat(publish(office, id, "3", "OWN", place)).hasStatus(422);
        assertThat(publish(office, id, "2", "OWN", place, "withdrawn", "true")).hasStatus(303);
        assertThat(web.get().uri("/alerts.json").exchange()).bodyText().doesNotContain(place);
        for (var act : List.of("/match", "/warn")) {
            assertThat(post(office.officer, "/tracing/alerts/" + id + act))
                    .as("withdrawn")
                    .hasStatus(403);
        }
        assertThat(post(office.clerk, "/tracing/alerts/" + id + "/match")).hasStatus(403);
    }

    private long searches(Office office) {
        var today = clock.today().atStartOfDay(Words.OFFICE_ZONE).toInstant();
        return acting.as(
                        "test.audit",
                        () -> audit.search(new Audit.Search(
                                Set.of(office.body.id().value()),
                                today,
                                today.plus(Duration.ofDays(1)),
                                "",
                                "tracing.searched",
                                Optional.empty(),
                                20)))
                .size();
    }

    /// Who got a message about this alert, as often as they did.
    private long taken(String query) {
        return audit.about(UUID.fromString(query)).stream()
                .filter(line -> line.act().equals("tracing.taken"))
                .count();
    }

    private List<UUID> told(String alert) {
        return acting.as(
                "test.told",
                () -> jdbc.sql("""
                        select m.person_id from message m join announcement a on a.id = m.announcement_id
                        join tracing_alert_told t on t.subject_id = m.person_id and t.alert_id = :alert::uuid
                        where a.text_key = 'tracing.alert.warning'
                        """).param("alert", alert).query(UUID.class).list());
    }

    private MvcTestResult ask(Office office, String id, String who, List<String> window, String reason) {
        return post(
                office.officer,
                "/tracing/new",
                "id",
                id,
                "who",
                who,
                "from",
                window.getFirst(),
                "until",
                window.getLast(),
                "rings",
                "2",
                "reason",
                reason);
    }

    private MvcTestResult publish(
            Office office, String id, String version, String source, String place, String... more) {
        var begin = TraceForm.typed(clock.now().minus(Duration.ofHours(9)));
        var end = TraceForm.typed(clock.now());
        var request = web.post()
                .uri("/tracing/alerts")
                .param("id", id)
                .param("version", version)
                .param("source", source)
                .param("document", "123/TB-BYT")
                .param("place", place)
                .param("address", "1 Phố Thử")
                .param("words", place)
                .param("site", office.site.toString())
                .param("from", begin, "", "")
                .param("until", end, "", "")
                .param("todo", "Gọi y tế cơ quan");
        for (int each = 0; each < more.length; each += 2) {
            request = request.param(more[each], more[each + 1]);
        }
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(office.officer.id().value()), null, List.of())))
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private void visit(Office office, UUID who, String name, String kind) {
        jdbc.sql("""
                        insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day,
                            went, closed, outcome, reason, said, deciders, checked_temperature, guard_id, guard_body_id)
                        values (:body, :id, :place, :site, :kind, :who, :unit, :name, :came,
                            (:came at time zone :zone)::date, :went, 'EXIT', 'ADMITTED', 'STAFF', '{}', '{}', false, :who, :body)
                        """)
                .param("body", office.body.id().value())
                .param("id", clock.newId())
                .param("place", office.site.value())
                .param("site", office.site.value())
                .param("kind", kind)
                .param("who", who)
                .param("unit", office.unit.id().value())
                .param("name", name)
                .param("came", clock.now().minus(Duration.ofHours(8)).atOffset(ZoneOffset.UTC))
                .param("zone", Words.OFFICE_ZONE.getId())
                .param("went", clock.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private MvcTestResult get(Person person, String path) {
        return web.get()
                .uri(path)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id().value()), null, List.of())))
                .exchange();
    }

    private MvcTestResult post(Person person, String path, String... fields) {
        var request = web.post().uri(path);
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id().value()), null, List.of())))
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử tầm soát");
        var unit = examples.unit(body, "Cục thử");
        var by = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.empty());
        places.keep(site, by);
        places.house(site.id(), new Place.Occupant(body.id(), false), by);
        return new Office(
                body,
                unit,
                site.id(),
                examples.person(body, "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER),
                examples.person(unit, "Phạm Thị Thư", Post.Kind.CLERK),
                examples.person(unit, "Vũ Thị Bệnh", Post.Kind.STAFF),
                examples.person(unit, "Đỗ Văn Gần", Post.Kind.STAFF));
    }

    private record Office(
            Unit body, Unit unit, Place.Id site, Person officer, Person clerk, Person ill, Person colleague) {}
}

package vn.truc.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.Statements;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// The pages of health and gate as a browser asks for them, for each role that may and some that may not.
@OfficeTest
record GatePagesIT(MockMvcTester web, Places places, Units units, People people, OfficeClock clock) {

    @Test
    void everybodyDeclaresAndSeesTheirPassAndFile() {
        var house = house();
        for (var path : List.of("/health/declare", "/health/mine", "/pass")) {
            assertThat(get(house.staff, path)).hasStatusOk();
        }
        assertThat(get(house.staff, "/health/declare")).bodyText().contains("name=\"exposures\"");
        assertThat(post(house.staff, "/health/declare", "id", clock.newId().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("field-signs");
        var declared = declare(house);
        assertThat(declared).hasStatus(303);
        assertThat(get(
                        house.staff,
                        Objects.requireNonNull(declared.getResponse().getHeader("Location"))))
                .hasStatusOk();
        assertThat(get(house.staff, "/")).hasStatusOk();
    }

    /// A whole body does both in one morning: who one is, on whose behalf, the last declaration, what waits; and who,
    /// on whose behalf, consent, declaration, clearance, audit, note, trips.
    @Test
    void declaringAsksLittle() {
        var house = house();
        assertThat(Statements.here(() -> get(house.staff, "/health/declare"))).hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.here(() -> assertThat(declare(house)).hasStatus(303)))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theListIsForHeadAndClerkAndTheAnswersForTheHealthOfficer() {
        var house = house();
        var unit = "?unit=" + house.unit.id();
        for (var keeper : List.of(house.head, house.clerk, house.officer)) {
            assertThat(get(keeper, "/health" + unit)).hasStatusOk();
        }
        assertThat(get(house.clerk, "/health/for/" + house.staff.id())).hasStatusOk();
        assertThat(get(house.clerk, "/health/seen/" + house.staff.id())).hasStatusOk();
        assertThat(get(house.officer, "/health/looks" + unit)).hasStatusOk();
        assertThat(get(house.officer, "/health/isolations" + unit)).hasStatusOk();
        assertThat(get(house.officer, "/health/isolations/new?person=" + house.staff.id()))
                .hasStatusOk();
        for (var nobody : List.of("", "x")) {
            assertThat(get(house.officer, "/health/isolations/new?person=" + nobody + "&unit=" + house.unit.id()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#field-person\"", "id=\"error-person\"", "Chọn người được cách ly");
        }
        for (var page :
                List.of("/tracing", "/tracing/alerts", "/health/contacts" + unit, "/health/isolations" + unit)) {
            assertThat(get(house.officer, page))
                    .bodyText()
                    .contains(
                            "href=\"" + page + "\" aria-current=\"page\"",
                            "Truy vết theo người",
                            "Ca bệnh và tiếp xúc");
        }
        for (var stranger : List.of(house.staff, house.guard)) {
            assertThat(get(stranger, "/health" + unit)).hasStatus(403);
            assertThat(get(stranger, "/health/for/" + house.head.id())).hasStatus(403);
        }
        for (var path : List.of("/health/looks", "/health/isolations")) {
            assertThat(get(house.head, path + unit)).hasStatus(403);
            assertThat(get(house.clerk, path + unit)).hasStatus(403);
        }
        var remind = clock.newId().toString();
        assertThat(post(house.clerk, "/health/remind", "unit", house.unit.id().toString(), "id", remind))
                .hasStatus(303);
        assertThat(post(house.staff, "/health/remind", "unit", house.unit.id().toString(), "id", remind))
                .hasStatus(403);
    }

    @Test
    void theGuardSeesTheVerdictAndNobodyElseTheGate() {
        var house = house();
        var place = "?place=" + house.gate;
        for (var path : List.of("/gate", "/gate/visitor", "/gate/log", "/gate/log.csv")) {
            assertThat(get(house.guard, path + place)).as(path).hasStatusOk();
            assertThat(get(house.staff, path + place)).as(path).hasStatus(403);
        }
        assertThat(get(house.guard, "/gate" + place)).bodyText().contains("for=\"field-temperature\">Thân nhiệt, °C<");
        var verdict = post(
                house.guard,
                "/gate/in",
                "place",
                house.gate.toString(),
                "id",
                clock.newId().toString(),
                "q",
                house.staff.staffNumber());
        assertThat(verdict).hasStatusOk().bodyText().contains("VÀO").contains(house.staff.name());
        assertThat(verdict).headers().hasValue("Refresh", "2;url=/gate?place=" + house.gate);
        assertThat(post(
                        house.guard,
                        "/gate/in",
                        "place",
                        house.gate.toString(),
                        "id",
                        clock.newId().toString(),
                        "q",
                        "không có ai"))
                .hasStatus(422);
    }

    @Test
    void aVisitorIsWrittenInWithTheBoxesThatABrowserSendsOnlyWhenTicked() {
        var house = house();
        var verdict = post(
                house.guard,
                "/gate/visitor",
                "place",
                house.gate.toString(),
                "id",
                clock.newId().toString(),
                "visitorId",
                clock.newId().toString(),
                "name",
                "Anna Example",
                "origin",
                "Hà Nội",
                "hostUnit",
                house.unit.id().toString(),
                "hostName",
                "Vụ trưởng",
                "purpose",
                "Họp",
                "phone",
                "",
                "temperature",
                "");
        assertThat(verdict).hasStatusOk().bodyText().contains("Anna Example");
    }

    @Test
    void expectedVisitorsAreForThoseWhoAnnounceOrApprove() {
        var house = house();
        var unit = "?unit=" + house.unit.id();
        assertThat(get(house.clerk, "/visits" + unit)).hasStatusOk().bodyText().contains("Báo khách sẽ đến");
        assertThat(get(house.head, "/visits/approve" + unit))
                .hasStatusOk()
                .bodyText()
                .contains("Duyệt khách hẹn")
                .doesNotContain("Báo khách sẽ đến");
        assertThat(get(house.staff, "/visits" + unit)).hasStatus(403);
        assertThat(get(house.guard, "/visits/approve" + unit)).hasStatus(403);
    }

    @Test
    void whoeverAnnouncedAVisitorPrintsOrSendsThePass() {
        var house = house();
        var visitor = clock.newId();
        assertThat(post(
                        house.clerk,
                        "/visits",
                        "unit",
                        house.unit.id().toString(),
                        "visitorId",
                        visitor.toString(),
                        "name",
                        "Anna Example",
                        "hostName",
                        "Vụ trưởng",
                        "purpose",
                        "Họp",
                        "expected",
                        clock.today().plusDays(2).toString()))
                .hasStatus(303);
        var pass = "/visits/" + visitor + "/pass";
        assertThat(get(house.clerk, "/visits?unit=" + house.unit.id()))
                .bodyText()
                .contains(pass);
        assertThat(get(house.clerk, pass))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Anna Example", "<svg", "/v/" + visitor + ".", "data-print");
        assertThat(get(house.staff, pass)).hasStatus(403);
        assertThat(get(house().clerk, pass)).hasStatus(403);
        assertThat(get(house.clerk, "/visits/" + clock.newId() + "/pass")).hasStatus(404);
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(authentication(signedIn(person))).exchange();
    }

    private MvcTestResult declare(House house) {
        return post(
                house.staff,
                "/health/declare",
                "id",
                clock.newId().toString(),
                "signs",
                "NONE",
                "contacts",
                "NONE",
                "places",
                "NONE",
                "exposures",
                "NONE",
                "agreed",
                "true");
    }

    private MvcTestResult post(Person person, String path, String... form) {
        var request = web.post().uri(path).with(authentication(signedIn(person)));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }

    private House house() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử");
        var unit = examples.unit(body, "Trung tâm thử");
        var author = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.of(600));
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Sảnh tầng 1",
                "",
                OptionalInt.empty());
        places.keep(site, author);
        places.keep(gate, author);
        places.house(site.id(), new Place.Occupant(body.id(), false), author);
        return new House(
                unit,
                gate.id(),
                examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD),
                examples.person(unit, "Phạm Thị Thư", Post.Kind.CLERK),
                examples.person(unit, "Đỗ Thị Y", Post.Kind.HEALTH_OFFICER),
                examples.person(unit, "Nguyễn Minh Ánh", Post.Kind.STAFF),
                examples.person(body, "Hồ Văn Gác", Post.Kind.GUARD));
    }

    private record House(
            Unit unit, Place.Id gate, Person head, Person clerk, Person officer, Person staff, Person guard) {}
}

package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.roster.Roster;

/// What the pages do between a directive and its report, programs do through the same rules: for whoever may, once, and
/// with the reason where it is refused.
@OfficeTest(properties = "truc.test=across-bodies")
class ApiVerbsIT extends ApiCalls {
    private final OtherHouse houses;
    private final OfficeClock clock;
    private OtherHouse.House house;

    ApiVerbsIT(MockMvcTester web, JsonMapper json, OtherHouse houses, OfficeClock clock) {
        super(web, json);
        this.houses = houses;
        this.clock = clock;
        this.house = houses.build("Việc");
    }

    @BeforeEach
    void setUp() {
        house = houses.build("Việc");
    }

    @Test
    void aUnitIsExemptedAndTheExemptionEnds() {
        var clause = issued();
        var chief = house.role("OFFICE_HEAD");
        var path = "/api/exemptions/" + clock.newId();
        twice(chief, "PUT", path, exemption(clause, "below", unit()), exemption(clause, "units", List.of(unit())));
        assertThat(measures()).contains("\"exemptions\":[{", "12/CV-BCĐ");
        assertThat(send(chief, "PUT", fresh("/api/exemptions/"), exemption(clause, "function", "Một cửa")))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"units\"");
        assertThat(send(house.role("HEAD"), "PUT", fresh("/api/exemptions/"), exemption(clause, "below", unit())))
                .hasStatus(403);
        var person = exemption(clause, "person", person("STAFF"));
        assertThat(send(houses.build("Lạ").role("OFFICE_HEAD"), "PUT", fresh("/api/exemptions/"), person)
                        .getResponse()
                        .getStatus())
                .isIn(403, 422);
        same(chief, "PUT", fresh("/api/exemptions/"), person);
        same(chief, "POST", path + "/end", Map.of());
    }

    @Test
    void aUnitGivesItselfAStricterRuleAndGivesItUp() {
        issued();
        var head = house.role("HEAD");
        var path = "/api/measures/own/" + clock.newId();
        twice(head, "PUT", path, own("60%"), own("70%"));
        assertThat(measures()).contains("60%");
        assertThat(send(head, "PUT", fresh("/api/measures/own/"), own("40%"))).hasStatus(422);
        assertThat(send(head, "PUT", fresh("/api/measures/own/"), own("400%")))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"rule.share\"");
        assertThat(send(house.role("STAFF"), "PUT", fresh("/api/measures/own/"), own("60%")))
                .hasStatus(403);
        same(head, "POST", path + "/end", Map.of());
        assertThat(measures()).doesNotContain("60%");
    }

    @Test
    void theOfficeRemindsAndGivesMoreTime() {
        var directive = "/api/directives/" + clock.newId();
        var order = new HashMap<>(directive(house, clock.today(), clock.newId(), "Báo cáo", "50%"));
        var rule = Map.of(
                "rule", "report-due",
                "form", "epidemic-daily",
                "recipient", house.standing().code(),
                "every", "day",
                "due", "before 15:00");
        order.put(
                "clauses",
                List.of(Map.of("id", clock.newId(), "label", "1", "kind", "RULE", "text", "Báo cáo", "rule", rule)));
        same(house.role("OFFICE_CLERK"), "PUT", directive, order);
        same(house.role("OFFICE_HEAD"), "POST", directive + "/issue", Map.of());
        var office = house.role("OFFICE_CLERK");
        var reminder = Map.of("form", "epidemic-daily", "period", clock.today(), "units", List.of(unit()));
        var superiors = new HashMap<String, Object>(reminder);
        superiors.put("superiors", true);
        twice(office, "PUT", fresh("/api/reports/reminders/"), reminder, superiors);
        assertThat(send(house.role("HEAD"), "PUT", fresh("/api/reports/reminders/"), reminder))
                .hasStatus(403);
        var path = fresh("/api/reports/extensions/");
        var tomorrow = clock.today().plusDays(1) + "T10:00:00Z";
        twice(office, "PUT", path, more(tomorrow), more(clock.today().plusDays(2) + "T10:00:00Z"));
        assertThat(send(office, "PUT", fresh("/api/reports/extensions/"), more("2020-01-01T00:00:00Z")))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"until\"");
    }

    @Test
    void leaveIsDecided() {
        var staff = house.role("STAFF");
        var head = house.role("HEAD");
        var id = clock.newId();
        var day = clock.today().plusDays(2).toString();
        same(staff, "PUT", "/api/absences/" + id, Map.of("kind", "annual", "from", day, "to", day));
        var waiting = read(send(head, "GET", "/api/absences/waiting", Map.of()));
        assertThat(waiting.get(0).path("id").asString()).isEqualTo(id.toString());
        var version = waiting.get(0).path("version").asInt();
        var path = "/api/absences/" + id + "/decide";
        assertThat(send(staff, "POST", path, Map.of("version", version, "approved", true)))
                .hasStatus(403);
        assertThat(send(head, "POST", path, Map.of("version", version, "approved", false)))
                .hasStatus(422);
        twice(
                head,
                "POST",
                path,
                Map.of("version", version, "approved", true),
                Map.of("version", version, "approved", false, "reason", "Bận"));
    }

    @Test
    void aProposalIsAskedForAndTakenAndDaysAreSwapped() {
        var head = house.role("HEAD");
        var monday = Roster.mondayOf(clock.today()).plusWeeks(1);
        var path = "/api/proposals/" + clock.newId();
        var wanted = Map.of("unit", unit(), "monday", monday.toString(), "needed", 1);
        assertThat(send(head, "PUT", path, wanted)).hasStatusOk();
        await().untilAsserted(() -> assertThat(send(head, "GET", path, Map.of()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("FOUND"));
        twice(head, "PUT", path, wanted, Map.of("unit", unit(), "monday", monday.toString(), "needed", 2));
        assertThat(send(houses.build("Lạ").role("HEAD"), "GET", path, Map.of())).hasStatus(403);
        same(head, "POST", path + "/take", Map.of("edits", Map.of(monday.toString(), 0)));
        same(head, "POST", path + "/cancel", Map.of());
        var week = "/api/rosters/" + unit() + "/" + monday;
        var roster = read(send(head, "GET", week, Map.of()));
        var cells = Map.of(
                person("STAFF"), Map.of(monday.toString(), "HOME"),
                person("CLERK"), Map.of(monday.toString(), "OFFICE"));
        var id = UUID.fromString(roster.path("id").asString());
        same(head, "PUT", week, Map.of("id", id, "edit", roster.path("edit").asInt(), "cells", cells));
        same(head, "POST", week + "/submit", Map.of("id", id, "reason", "Thử"));
        same(house.role("IN_CHARGE"), "POST", week + "/approve", Map.of("id", id));
        var swap = "/api/swaps/" + clock.newId();
        twice(
                house.role("STAFF"),
                "PUT",
                swap,
                Map.of("other", person("CLERK"), "day", monday.toString()),
                Map.of("other", person("HEAD"), "day", monday.toString()));
        assertThat(text(send(house.role("CLERK"), "GET", "/api/swaps", Map.of())))
                .contains("ASKED");
        assertThat(send(house.role("STAFF"), "POST", swap + "/answer", Map.of("yes", true)))
                .hasStatus(403);
        same(house.role("CLERK"), "POST", swap + "/answer", Map.of("yes", true));
        assertThat(text(send(head, "GET", "/api/swaps/waiting", Map.of()))).contains("AGREED");
        same(head, "POST", swap + "/decide", Map.of("yes", true));
        var back = "/api/swaps/" + clock.newId();
        same(house.role("STAFF"), "PUT", back, Map.of("other", person("CLERK"), "day", monday.toString()));
        same(house.role("STAFF"), "POST", back + "/take-back", Map.of());
    }

    @Test
    void aMeetingIsRegisteredAndCalledOff() {
        var path = "/api/meetings/" + clock.newId();
        var starts = clock.now().plusSeconds(3600);
        twice(house.role("HEAD"), "PUT", path, meeting(starts, 8), meeting(starts, 9));
        assertThat(send(house.role("HEAD"), "PUT", fresh("/api/meetings/"), meeting(starts, -1)))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"inRoom\"");
        assertThat(send(house.role("GUARD"), "PUT", fresh("/api/meetings/"), meeting(starts, 8)))
                .hasStatus(403);
        same(house.role("HEAD"), "POST", path + "/cancel", Map.of());
        assertThat(text(send(house.role("HEAD"), "GET", "/api/meetings?unit=" + unit(), Map.of())))
                .contains("Giao ban", "\"cancelled\":true");
    }

    @Test
    void aVisitorIsAnnouncedAndDecidedAbout() {
        var head = house.role("HEAD");
        var id = clock.newId();
        var path = "/api/visitors/" + id;
        twice(head, "PUT", path, visitor("Trần Thị Ví Dụ"), visitor("Lê Văn Khác"));
        var list = "/api/visitors?unit=" + unit();
        assertThat(text(send(head, "GET", list, Map.of()))).contains("Trần Thị Ví Dụ", "\"approval\":\"WAITING\"");
        assertThat(send(house.role("STAFF"), "GET", list, Map.of())).hasStatus(403);
        var leader = house.role("IN_CHARGE");
        assertThat(send(house.role("STAFF"), "POST", path + "/decide", Map.of("version", 0, "approved", true)))
                .hasStatus(403);
        twice(
                leader,
                "POST",
                path + "/decide",
                Map.of("version", 0, "approved", true, "all", true),
                Map.of("version", 0, "approved", false));
        assertThat(text(send(leader, "GET", list, Map.of()))).contains("\"approval\":\"APPROVED\"");
    }

    @Test
    void isolationIsOrderedAndEndedByWhoeverSeesToHealthAlone() {
        var officer = house.role("HEALTH_OFFICER");
        var path = "/api/isolations/" + clock.newId();
        twice(officer, "PUT", path, isolation("CLOSE_CONTACT"), isolation("CASE"));
        for (var role : List.of("HEAD", "STAFF", "IN_CHARGE")) {
            assertThat(send(house.role(role), "GET", "/api/isolations?unit=" + unit(), Map.of()))
                    .as(role)
                    .hasStatus(403);
        }
        assertThat(send(houses.build("Lạ").role("HEALTH_OFFICER"), "PUT", fresh("/api/isolations/"), isolation("CASE")))
                .hasStatus(403);
        var end = Map.of("version", 1, "lastDay", clock.today().toString(), "reason", "Xét nghiệm âm tính");
        same(officer, "POST", path + "/last-day", end);
        assertThat(send(officer, "POST", path + "/last-day", Map.of("version", 1, "reason", "Khác")))
                .hasStatus(409);
        assertThat(text(send(officer, "GET", "/api/isolations?unit=" + unit(), Map.of())))
                .contains("\"version\":2", person("STAFF").toString())
                .doesNotContain("âm tính");
    }

    private UUID issued() {
        var clause = clock.newId();
        var path = "/api/directives/" + clock.newId();
        same(house.role("OFFICE_CLERK"), "PUT", path, directive(house, clock.today(), clause, "Ở nhà", "50%"));
        same(house.role("OFFICE_HEAD"), "POST", path + "/issue", Map.of());
        return clause;
    }

    private Map<String, Object> exemption(UUID clause, String whom, Object named) {
        return Map.of(
                "clause",
                clause,
                whom,
                named,
                "number",
                "12/CV-BCĐ",
                "issuer",
                house.body().id().value(),
                "from",
                clock.today().toString());
    }

    private Map<String, Object> own(String share) {
        return Map.of(
                "unit", unit(),
                "rule", Map.of("rule", "remote-share", "share", share),
                "number", "15/TB-TCCB",
                "from", clock.today().toString());
    }

    private Map<String, Object> more(String until) {
        return Map.of(
                "form",
                "epidemic-daily",
                "unit",
                unit(),
                "period",
                clock.today().toString(),
                "until",
                until,
                "reason",
                "Mất điện");
    }

    private static Map<String, Object> meeting(Instant starts, int inRoom) {
        return Map.of("title", "Giao ban", "starts", starts.toString(), "place", "Phòng 301", "inRoom", inRoom);
    }

    private Map<String, Object> visitor(String name) {
        return Map.of(
                "unit",
                unit(),
                "name",
                name,
                "host",
                "Nguyễn Văn Ví Dụ",
                "purpose",
                "Bàn giao",
                "expected",
                clock.today().toString());
    }

    private Map<String, Object> isolation(String standing) {
        var today = clock.today().toString();
        return Map.of(
                "person", person("STAFF"), "standing", standing, "kind", "HOME", "lastExposure", today, "from", today);
    }

    private UUID unit() {
        return house.unit().id().value();
    }

    private UUID person(String role) {
        return house.role(role).person().id().value();
    }

    private String fresh(String path) {
        return path + clock.newId();
    }

    private String measures() {
        return text(send(house.role("HEAD"), "GET", "/api/measures?unit=" + unit(), Map.of()));
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}

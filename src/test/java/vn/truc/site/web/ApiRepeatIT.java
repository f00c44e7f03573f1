package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.roster.Roster;

/// What a program sends may be sent again: the same gives the same answer, other content under the same id is a
/// conflict, and what is wrong is said at each field in the caller's language.
@OfficeTest(properties = "truc.test=across-bodies")
class ApiRepeatIT extends ApiCalls {
    private final OtherHouse houses;
    private final OfficeClock clock;
    private OtherHouse.House house;

    ApiRepeatIT(MockMvcTester web, OtherHouse houses, OfficeClock clock, JsonMapper json) {
        super(web, json);
        this.houses = houses;
        this.clock = clock;
        this.house = houses.build("Lặp");
    }

    @BeforeEach
    void setUp() {
        house = houses.build("Lặp");
    }

    @Test
    void aDirective() {
        var path = "/api/directives/" + clock.newId();
        var clause = clock.newId();
        twice(
                house.role("OFFICE_CLERK"),
                "PUT",
                path,
                directive(house, clock.today(), clause, "Việc một", "50%"),
                directive(house, clock.today(), clause, "Việc hai", "50%"));
        same(house.role("OFFICE_HEAD"), "POST", path + "/issue", Map.of());
        same(
                house.role("HEAD"),
                "POST",
                path + "/acknowledge?unit=" + house.unit().id(),
                Map.of());
        same(house.role("OFFICE_HEAD"), "POST", path + "/withdraw?from=" + clock.today(), Map.of());
    }

    @Test
    void aDeclaration() {
        twice(
                house.role("STAFF"),
                "PUT",
                "/api/declarations/" + clock.newId(),
                Map.of("agreed", true, "answers", answers("NONE")),
                Map.of("agreed", true, "answers", answers("COUGH")));
    }

    @Test
    void aDeclarationBackFromATripAndDeclarationsSeenElsewhere() {
        var back = Map.of(
                "signs", List.of("NONE"),
                "contacts", List.of("NONE"),
                "exposures", List.of("NONE"),
                "places", List.of("Hải Dương"),
                "returned", List.of(clock.today().toString()),
                "transport", List.of("Tàu SE1"));
        same(
                house.role("STAFF"),
                "PUT",
                "/api/declarations/" + clock.newId(),
                Map.of("agreed", true, "occasion", "RETURN", "answers", back));
        var number = house.role("STAFF").person().staffNumber();
        var list = "/api/declarations/seen/" + clock.newId();
        twice(house.role("HEAD"), "PUT", list, seen(number, "NCOVI"), seen(number, "BLUEZONE"));
    }

    private Map<String, Object> seen(String number, String channel) {
        var at = clock.now().minusSeconds(60);
        return Map.of(
                "lines",
                List.of(Map.of("staffNumber", number, "channel", channel, "at", at.toString(), "clear", true)));
    }

    @Test
    void aRosterAndItsSteps() {
        var monday = Roster.mondayOf(clock.today());
        var path = "/api/rosters/" + house.unit().id() + "/" + monday;
        var id = clock.newId();
        twice(
                house.role("HEAD"),
                "PUT",
                path,
                roster(id, monday.toString(), "HOME"),
                roster(id, monday.toString(), "LEAVE"));
        var stranger = houses.build("Lạ").role("STAFF").person().id().value();
        var planned = Map.of("id", id, "edit", 1, "cells", Map.of(stranger, Map.of(monday.toString(), "HOME")));
        assertThat(send(house.role("HEAD"), "PUT", path, planned)).hasStatus(422);
        same(house.role("HEAD"), "POST", path + "/submit", Map.of("id", id, "reason", "Thử"));
        same(house.role("IN_CHARGE"), "POST", path + "/approve", Map.of("id", id));
    }

    @Test
    void aVisitAndItsEnd() {
        var gate = "/api/gates/" + house.gate();
        var staff = house.role("STAFF").person().id().value();
        var head = house.role("HEAD").person().id().value();
        twice(
                house.role("GUARD"),
                "PUT",
                gate + "/visits/" + clock.newId(),
                Map.of("person", staff, "temperature", "36.5"),
                Map.of("person", head, "temperature", "36.5"));
        same(house.role("GUARD"), "POST", gate + "/exits", Map.of("id", clock.newId(), "person", staff));
    }

    @Test
    void aReport() {
        var directive = "/api/directives/" + clock.newId();
        var order = new HashMap<>(directive(house, clock.today(), clock.newId(), "Báo cáo", "50%"));
        order.put(
                "clauses",
                List.of(Map.of(
                        "id",
                        clock.newId(),
                        "label",
                        "1",
                        "kind",
                        "RULE",
                        "text",
                        "Báo cáo",
                        "rule",
                        Map.of(
                                "rule",
                                "report-due",
                                "form",
                                "epidemic-daily",
                                "recipient",
                                house.standing().code(),
                                "every",
                                "day",
                                "due",
                                "before 15:00"))));
        same(house.role("OFFICE_CLERK"), "PUT", directive, order);
        same(house.role("OFFICE_HEAD"), "POST", directive + "/issue", Map.of());
        var id = clock.newId();
        var head = house.role("HEAD");
        twice(head, "PUT", "/api/reports/draft", report("id", id, 0, "Một"), report("id", id, 0, "Hai"));
        var submission = "/api/reports/submissions/" + clock.newId();
        twice(head, "PUT", submission, report("report", id, 1, "Một"), report("report", id, 1, "Hai"));
        assertThat(send(head, "GET", "/api/tasks?unit=" + house.unit().id(), Map.of()))
                .hasStatusOk();
    }

    @Test
    void aTask() {
        var directive = "/api/directives/" + clock.newId();
        same(
                house.role("OFFICE_CLERK"),
                "PUT",
                directive,
                directive(house, clock.today(), clock.newId(), "Việc", "50%"));
        same(house.role("OFFICE_HEAD"), "POST", directive + "/issue", Map.of());
        var tasks = json.readTree(send(
                        house.role("HEAD"),
                        "GET",
                        "/api/tasks?unit=" + house.unit().id(),
                        Map.of())
                .getResponse()
                .getContentAsByteArray());
        var path = "/api/tasks/" + tasks.get(0).path("id").asString() + "/done";
        twice(house.role("HEAD"), "POST", path, Map.of("result", "Xong"), Map.of("result", "Khác"));
    }

    @Test
    void whatIsWrongIsSaidAtEachFieldInTheCallersLanguage() {
        var wrong = new HashMap<>(directive(house, clock.today(), clock.newId(), "", "150%"));
        wrong.put("number", "không số");
        var path = "/api/directives/" + clock.newId();
        var answer = web.put()
                .uri(path)
                .with(authentication(as(house.role("OFFICE_CLERK"))))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(wrong))
                .exchange();
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        var problem = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(problem.path("title").asString()).isEqualTo("Not accepted");
        assertThat(problem.path("errors").findValuesAsString("field"))
                .contains("number", "subject", "clauses[0].rule.share");
        assertThat(problem.toString()).doesNotContain("Exception", "vn.truc", "150%", "không số");
        assertThat(text(send(house.role("OFFICE_CLERK"), "PUT", path, wrong))).contains("Không được chấp nhận");
    }

    @Test
    void whatIsMissingOrUnreadableIsNamed() {
        var clerk = house.role("OFFICE_CLERK");
        var path = "/api/directives/" + clock.newId();
        assertThat(text(send(clerk, "PUT", path, Map.of("edit", 0))))
                .contains("\"field\":\"issuer\"", "\"field\":\"clauses\"", "Thiếu nội dung này");
        var unreadable = new HashMap<>(directive(house, clock.today(), clock.newId(), "Việc", "50%"));
        unreadable.put("date", "hôm nay");
        var answer = send(clerk, "PUT", path, unreadable);
        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains("\"field\":\"date\"").doesNotContain("hôm nay", "tools.jackson");
        assertThat(send(clerk, "GET", "/api/measures?unit=x", Map.of())).hasStatus(404);
        assertThat(send(clerk, "GET", "/api/units?day=x", Map.of())).hasStatus(400);
    }

    private static Map<String, List<String>> answers(String signs) {
        return Map.of(
                "signs",
                List.of(signs),
                "contacts",
                List.of("NONE"),
                "places",
                List.of("NONE"),
                "exposures",
                List.of("NONE"));
    }

    private Map<String, Object> roster(UUID id, String day, String presence) {
        var staff = house.role("STAFF").person().id().value();
        return Map.of("id", id, "edit", 0, "cells", Map.of(staff, Map.of(day, presence)));
    }

    private Map<String, Object> report(String name, UUID id, int version, String remarks) {
        return Map.of(
                name,
                id,
                "version",
                version,
                "form",
                "epidemic-daily",
                "unit",
                house.unit().id().value(),
                "recipient",
                house.standing().id().value(),
                "period",
                clock.today().toString(),
                "remarks",
                remarks);
    }
}

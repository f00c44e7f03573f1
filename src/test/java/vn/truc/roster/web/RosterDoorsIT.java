package vn.truc.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.RosterExamples.MONDAY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.roster.HalfDay;
import vn.truc.roster.Presence;
import vn.truc.roster.Proposal;
import vn.truc.roster.Proposals;
import vn.truc.roster.RosterExamples;
import vn.truc.roster.Rosters;

/// The doors of grids, proposals, setups, wishes, swaps, repairs and rotas: who may come through, and what they do.
@OfficeTest
record RosterDoorsIT(
        MockMvcTester web, RosterExamples examples, Proposals proposals, Rosters rosters, OfficeClock clock) {

    @Test
    @DisplayName(
            "Staff see their unit’s grid and rotas and have pages of their own; only who makes the plan changes it")
    void whoMay() {
        var d = examples.department(3);
        var unit = "unit=" + d.unit().id();
        var staff = d.people().get(2);
        for (var path : List.of(
                "/rosters/grid?" + unit,
                "/rosters/grid/sheet?week=2020-03-23&" + unit,
                "/rosters/duty",
                "/rosters/mine",
                "/rosters/swaps",
                "/rosters/wishes")) {
            assertThat(get(staff, path)).as(path).hasStatusOk();
        }
        assertThat(get(staff, "/rosters/grid?" + unit)).bodyText().doesNotContain("<input class=");
        for (var path : List.of("/rosters/setup?" + unit, "/rosters/repair?" + unit)) {
            assertThat(get(staff, path)).as(path).hasStatus(403);
            assertThat(get(d.head(), path)).as(path).hasStatusOk();
        }
        var stranger = examples.department(1).head();
        for (var path : List.of(
                "/rosters/grid?" + unit,
                "/rosters/setup?" + unit,
                "/rosters/repair?" + unit,
                "/rosters/duty?" + unit)) {
            assertThat(get(stranger, path)).as(path).hasStatus(403);
        }
        var grid = "/rosters/grid/" + d.unit().id() + "/" + MONDAY;
        var cell = "c." + d.id(2) + "_" + MONDAY;
        assertThat(post(stranger, grid, cell, "N")).hasStatus(403);
        assertThat(post(stranger, grid + "/check", cell, "N")).hasStatus(403);
        assertThat(post(staff, grid, cell, "N")).hasStatus(403);
        assertThat(post(staff, grid + "/check", cell, "N")).hasStatus(403);
        var week = "/rosters/" + d.unit().id() + "/" + MONDAY + "/check";
        var field = "cell." + d.id(2) + "_" + MONDAY;
        for (var none : List.of(staff, stranger)) {
            assertThat(post(none, week, field, "HOME")).hasStatus(403);
        }
        assertThat(post(d.head(), week, field, "HOME")).hasStatusOk().bodyText().contains("Tuần này chưa lập lịch");
    }

    @Test
    @DisplayName("The grid is filled in by letters and saved without a script; a wrong letter keeps all that was typed")
    void grid() {
        var d = examples.department(3);
        var grid = "/rosters/grid/" + d.unit().id() + "/" + MONDAY;
        var cell = "c." + d.id(2) + "_" + MONDAY;
        var other = "c." + d.id(1) + "_" + MONDAY.plusDays(8);
        assertThat(post(d.head(), grid, cell, "n*", other, "Q", "edit." + MONDAY, "7", "fixed." + MONDAY, "older"))
                .hasStatus(422)
                .bodyText()
                .contains("n*", "“Q”", "name=\"edit." + MONDAY + "\" value=\"7\"", "value=\"older\"");
        assertThat(post(d.head(), grid, cell, "n*", other, "ct")).hasStatus(303);
        assertThat(get(
                        d.head(),
                        "/rosters/grid?week=" + MONDAY + "&unit=" + d.unit().id()))
                .bodyText()
                .contains("name=\"" + cell + "\" value=\"N*\"", "name=\"" + other + "\" value=\"CT\"");
        assertThat(post(d.head(), grid, cell, "C", other, "ct"))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa sửa");
        assertThat(post(d.head(), grid + "/check", cell, "C", "nothing", "x"))
                .hasStatusOk()
                .bodyText()
                .contains("Lịch đúng các quy định");
    }

    @Test
    @DisplayName("Who is told what another wrote in one week is told of the next week, too, before it is written over")
    void oneWeekToldAndTheOtherNotYet() {
        var d = examples.department(3);
        var next = MONDAY.plusWeeks(1);
        var grid = "/rosters/grid/" + d.unit().id() + "/" + MONDAY;
        var cell = "c." + d.id(2) + "_" + MONDAY;
        var later = "c." + d.id(1) + "_" + next;
        assertThat(post(d.head(), grid, cell, "N", later, "CT")).hasStatus(303);

        var opened = List.of("edit." + MONDAY, "0", "edit." + next, "0", "fixed." + next, "older");
        assertThat(post(
                        d.head(),
                        grid,
                        Stream.concat(Stream.of(cell, "C", later, "C"), opened.stream())
                                .toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "name=\"edit." + MONDAY + "\" value=\"1\"", "name=\"edit." + next + "\" value=\"0\"", "older");
    }

    @Test
    @DisplayName("A morning and an afternoon in two places: typed in the sheet or chosen, counted, kept by a proposal")
    void halfDays() {
        var d = examples.department(3);
        var unit = "unit=" + d.unit().id() + "&week=" + MONDAY;
        var grid = "/rosters/grid/" + d.unit().id() + "/" + MONDAY;
        var cell = "c." + d.id(2) + "_" + MONDAY;
        assertThat(post(d.head(), grid, cell, "C/X")).hasStatus(422);
        assertThat(post(d.head(), grid + "/check", cell, "c/n")).bodyText().contains("2,5", "0,5");
        assertThat(post(d.head(), grid, cell, "c/n*")).hasStatus(303);
        assertThat(get(d.head(), "/rosters/grid?" + unit)).bodyText().contains("name=\"" + cell + "\" value=\"C/N*\"");
        assertThat(get(d.people().get(2), "/rosters/grid/sheet?" + unit))
                .bodyText()
                .contains(">C/N<");
        assertThat(get(d.head(), "/rosters?" + unit))
                .bodyText()
                .contains("<option value=\"OFFICE+HOME\" selected>", "Cơ quan/Ở nhà");
        var week = "/rosters/" + d.unit().id() + "/" + MONDAY;
        var field = "cell." + d.id(2) + "_" + MONDAY;
        var id = clock.newId().toString();
        assertThat(post(d.head(), week + "/propose", "proposal", id, "first", "0", field, "HOME+OFFICE"))
                .hasStatus(303);
        proposals.waitFor(new Proposal.Id(UUID.fromString(id)), Duration.ofMinutes(1));
        assertThat(get(d.head(), "/rosters?" + unit + "&proposal=" + id))
                .bodyText()
                .contains("<option value=\"HOME+OFFICE\" selected>");
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().halves().of(d.id(2), MONDAY))
                .contains(new HalfDay(Presence.OFFICE, Presence.HOME));
        assertThat(post(
                        d.head(),
                        week,
                        "id",
                        clock.newId().toString(),
                        "edit",
                        "1",
                        "first",
                        "0",
                        field,
                        "HOME+OFFICE"))
                .hasStatus(303);
        var written = rosters.week(d.unit().id(), MONDAY).orElseThrow();
        assertThat(written.halves().of(d.id(2), MONDAY)).contains(new HalfDay(Presence.HOME, Presence.OFFICE));
        var submitted = done(rosters.submit(d.head(), written.id(), "Thử"));
        assertThat(rosters.planned(d.id(2), MONDAY, MONDAY.plusDays(1))).containsEntry(MONDAY, Presence.OFFICE);
        assertThat(get(d.people().get(2), "/rosters/mine")).bodyText().contains("Sáng: Ở nhà; chiều: Cơ quan");
        assertThat(get(d.people().get(2), "/")).bodyText().contains("Sáng: Ở nhà; chiều: Cơ quan");
        assertThat(get(d.head(), "/api/rosters/" + d.unit().id() + "/" + MONDAY))
                .bodyText()
                .contains("\"halves\":{\"" + MONDAY + "\":{\"morning\":\"HOME\",\"afternoon\":\"OFFICE\"}}");
        assertThat(submitted.halves()).isEqualTo(written.halves());
    }

    @Test
    @DisplayName("A proposal is asked for on the week’s page and comes back as a filled-in form; it can be called off")
    void proposal() {
        var d = examples.department(3);
        var week = "/rosters/" + d.unit().id() + "/" + MONDAY;
        var cell = "cell." + d.id(2) + "_" + MONDAY;
        var id = clock.newId().toString();
        assertThat(post(d.head(), week + "/propose", "proposal", id, "needed", "99", cell, "HOME"))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập một số từ 0 đến 1");
        assertThat(post(d.people().get(2), week + "/propose", "proposal", id, cell, "HOME"))
                .hasStatus(403);
        assertThat(post(d.head(), week + "/propose", "proposal", id, "needed", "1", cell, "HOME"))
                .hasStatus(303);
        var result = get(d.head(), "/rosters?unit=" + d.unit().id() + "&week=" + MONDAY + "&proposal=" + id);
        assertThat(result).hasStatusOk();
        assertThat(get(d.head(), "/rosters/proposals/" + id + "/progress")).hasStatusOk();
        assertThat(post(d.head(), "/rosters/proposals/" + id + "/cancel")).hasStatus(303);
        assertThat(get(examples.department(1).head(), "/rosters/proposals/" + id))
                .hasStatus(403);
    }

    @Test
    @DisplayName(
            "Four weeks are asked for on the week’s page, looked through on one page, and written one by one or all")
    void fourWeeks() {
        var d = examples.department(3);
        var id = clock.newId().toString();
        var cell = "cell." + d.id(2) + "_" + MONDAY;
        var week = "/rosters/" + d.unit().id() + "/" + MONDAY;
        assertThat(post(d.head(), week + "/propose", "proposal", id, "weeks", "4", "first", "0", cell, "LEAVE"))
                .hasStatus(303);
        proposals.waitFor(new Proposal.Id(UUID.fromString(id)), Duration.ofMinutes(1));
        var path = "/rosters/proposals/" + id;
        assertThat(get(d.head(), path))
                .hasStatusOk()
                .bodyText()
                .contains("Ghi tất cả các tuần", "edit." + MONDAY.plusWeeks(3), "đã chứng minh");
        assertThat(post(d.people().get(2), path + "/adopt", "edit." + MONDAY, "0"))
                .hasStatus(403);
        assertThat(post(d.head(), path + "/adopt", "edit." + MONDAY, "0", "edit.2020-99-99", "0"))
                .hasStatus(303);
        assertThat(get(d.head(), path)).bodyText().contains("Đã ghi").doesNotContain("name=\"edit." + MONDAY + "\"");
        var all = new ArrayList<String>();
        for (int later = 1; later < 4; later++) {
            all.addAll(List.of("edit." + MONDAY.plusWeeks(later), "0"));
        }
        assertThat(post(d.head(), path + "/adopt", all.toArray(String[]::new))).hasStatus(303);
        assertThat(get(d.head(), path)).bodyText().doesNotContain("Ghi tất cả các tuần");
        assertThat(post(d.head(), path + "/adopt", "edit." + MONDAY, "0")).hasStatus(303);
        assertThat(get(d.people().get(2), path)).hasStatus(403);
    }

    @Test
    @DisplayName("A unit of more people than a page holds is planned page by page; nobody on another page is lost")
    void manyPeople() {
        var d = examples.department(201);
        var path = "/rosters?unit=" + d.unit().id() + "&week=" + MONDAY;
        assertThat(get(d.head(), path))
                .hasStatusOk()
                .bodyText()
                .contains("Người 1 đến 40 trong 201")
                .satisfies(page ->
                        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(212_000));
        assertThat(get(d.head(), path + "&first=200")).bodyText().contains("Người 201 đến 201 trong 201");
        var week = "/rosters/" + d.unit().id() + "/" + MONDAY;
        assertThat(post(
                        d.head(),
                        week,
                        "id",
                        clock.newId().toString(),
                        "edit",
                        "0",
                        "first",
                        "200",
                        "cell." + d.id(7) + "_" + MONDAY,
                        "HOME"))
                .hasStatus(303);
        var written = rosters.week(d.unit().id(), MONDAY).orElseThrow();
        assertThat(written.cells()).hasSize(201);
        assertThat(written.of(d.id(7), MONDAY)).contains(Presence.HOME);
        assertThat(written.of(d.id(150), MONDAY)).contains(Presence.OFFICE);
    }

    @Test
    @DisplayName("Setup and wishes are written, and what is wrong is said at its field")
    void setupAndWishes() {
        var d = examples.department(3);
        var setup = "/rosters/setup/" + d.unit().id();
        assertThat(post(d.head(), setup, "needed.DESK", "9", "rooms", "Phòng 301", "seen", "an-older-state"))
                .hasStatus(422)
                .bodyText()
                .as("whoever mistyped still works from the state that they began from")
                .contains("Phòng 301", "an-older-state");
        assertThat(post(
                        d.head(),
                        setup,
                        "needed.DESK",
                        "1",
                        "rooms",
                        "Phòng 301: 2",
                        "room." + d.id(2),
                        "Phòng 301",
                        "works." + d.id(2),
                        "DESK",
                        "swaps",
                        "true"))
                .hasStatus(303);
        assertThat(get(d.head(), "/rosters/setup?unit=" + d.unit().id()))
                .bodyText()
                .contains("Phòng 301: 2");
        assertThat(post(d.people().get(2), setup, "needed.DESK", "1")).hasStatus(403);
        var wisher = d.people().get(2);
        assertThat(post(wisher, "/rosters/wishes", "day.2020-03-24", "home-3", "day.nonsense", "home-1"))
                .hasStatus(303);
        assertThat(get(wisher, "/rosters/wishes")).bodyText().contains("<option value=\"home-3\" selected>");
        assertThat(post(wisher, "/rosters/wishes", "day.2030-03-24", "home-3")).hasStatus(422);
        for (var again : List.of("off-3", "off-3", "on-2")) {
            assertThat(post(wisher, "/rosters/wishes/duty", "day", "2020-03-28", "wish", again))
                    .hasStatus(303);
        }
        assertThat(get(wisher, "/rosters/wishes")).bodyText().contains("Ca nào cũng vậy: Rất muốn trực");
        assertThat(get(d.head(), "/rosters/wishes")).bodyText().doesNotContain("Ca nào cũng vậy: ");
        assertThat(post(wisher, "/rosters/wishes/duty", "day", "2030-03-28", "wish", "on-1"))
                .hasStatus(422)
                .bodyText()
                .contains("trong 62 ngày tới");
        assertThat(post(wisher, "/rosters/wishes/duty", "day", "hôm sau", "wish", "on-3"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"error-day\"", "value=\"hôm sau\"", "<option value=\"on-3\" selected>");
        assertThat(post(wisher, "/rosters/wishes/duty", "day", "2020-03-28")).hasStatus(303);
        assertThat(get(wisher, "/rosters/wishes")).bodyText().doesNotContain("Ca nào cũng vậy: ");
    }

    @Test
    @DisplayName("A rota of duty is made, shared out, published; until then only its makers see it")
    void duty() {
        var d = examples.department(4);
        var id = clock.newId().toString();
        var staff = d.people().get(2);
        assertThat(post(
                        d.head(),
                        "/rosters/duty",
                        "id",
                        id,
                        "unit",
                        d.unit().id().toString(),
                        "shifts",
                        "Đêm"))
                .hasStatus(422)
                .bodyText()
                .contains("Đêm");
        String[] form = {
            "id",
            id,
            "unit",
            d.unit().id().toString(),
            "name",
            "Trực lãnh đạo",
            "first",
            "2020-04-01",
            "days",
            "15",
            "rest",
            "0",
            "run",
            "2",
            "pause",
            "1",
            "shifts",
            "Trực; 00:00; 24; 1; 1",
            "people",
            d.id(0).toString(),
            "people",
            d.id(1).toString(),
            "people",
            d.id(3).toString()
        };
        assertThat(post(staff, "/rosters/duty", form)).hasStatus(403);
        var tooDear = Stream.of(form)
                .map(field -> field.startsWith("Trực; ") ? field + "; 100001; 5" : field)
                .toArray(String[]::new);
        assertThat(post(d.head(), "/rosters/duty", tooDear))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"error-shifts\"", "100001");
        var looking = Stream.concat(Arrays.stream(form), Stream.of("do", "find", "find-people", "không ai tên thế này"))
                .toArray(String[]::new);
        assertThat(post(d.head(), "/rosters/duty", looking))
                .as("those chosen stay, nobody else is found, nothing is made")
                .hasStatusOk()
                .bodyText()
                .contains(d.id(3) + "\" checked", "Trực lãnh đạo")
                .doesNotContain("value=\"" + d.id(2));
        assertThat(get(d.head(), "/rosters/duty/" + id)).hasStatus(404);
        assertThat(post(d.head(), "/rosters/duty", form)).hasStatus(303);
        assertThat(post(d.head(), "/rosters/duty", form)).hasStatus(303);
        var path = "/rosters/duty/" + id;
        assertThat(post(d.head(), path + "/publish")).hasStatus(422);
        assertThat(get(staff, path)).hasStatus(403);
        assertThat(post(d.head(), path + "/propose", "edit", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("đã chứng minh");
        assertThat(post(d.head(), path + "/propose", "edit", "0"))
                .as("the same again")
                .hasStatusOk()
                .bodyText()
                .contains("đã chứng minh");
        assertThat(post(d.head(), path + "/propose", "edit", "7")).hasStatus(422);
        assertThat(post(d.head(), path + "/publish")).hasStatus(303);
        assertThat(get(staff, path))
                .hasStatusOk()
                .bodyText()
                .contains("Đưa lịch trực này vào lịch điện thoại")
                .doesNotContain("<select");
        String[] address = {"id", clock.newId().toString(), "rota", id};
        assertThat(post(staff, "/calendar", address)).hasStatus(303);
        assertThat(get(staff, "/calendar")).bodyText().contains("Lịch trực: Trực lãnh đạo, ");
        assertThat(post(examples.department(1).head(), "/calendar", address)).hasStatus(403);
        String[] change = {"edit", "1", "t." + d.id(0) + "_2020-04-01", "0"};
        assertThat(post(d.head(), path, change)).hasStatus(422).bodyText().contains("Ghi lý do sửa lịch đã công bố");
        var because = Stream.concat(Arrays.stream(change), Stream.of("reason", "Phân công lại"))
                .toArray(String[]::new);
        assertThat(post(d.head(), path, because)).hasStatus(303);
        assertThat(get(d.head(), path)).bodyText().contains("Lịch trực chưa đúng", "Phân công lại");
        assertThat(get(staff, path + "/list.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(staff, path + "/list.xlsx")).hasStatusOk();
        assertThat(get(examples.department(1).head(), path + "/list.pdf")).hasStatus(403);
        assertThat(get(d.head(), "/rosters/mine")).bodyText().contains("Trực, 24 giờ từ 00:00");
        assertThat(get(d.head(), path)).bodyText().contains("24 giờ từ 00:00").doesNotContain("00:00–00:00");
        clock.hold(Instant.parse("2020-04-01T00:00:00Z"));
        assertThat(get(d.head(), "/"))
                .as("on the day itself, without a week that is planned")
                .bodyText()
                .contains("<p class=\"where\">Trực</p>", "<p>Trực, 24 giờ từ 00:00</p>");
    }

    @Test
    @DisplayName("A repair and a swap are carried out on their pages")
    void changes() {
        var d = examples.department(3);
        examples.submitted(d, List.of(Presence.OFFICE, Presence.HOME, Presence.OFFICE));
        var repair = "/rosters/repair?unit=" + d.unit().id() + "&person=" + d.id(2) + "&day=" + MONDAY;
        assertThat(get(d.head(), repair)).hasStatusOk().bodyText().contains("Không cần ai đổi lịch");
        assertThat(get(d.head(), repair + "&extent=AFTERNOON"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"AFTERNOON\" selected>", "name=\"extent\" value=\"AFTERNOON\"");
        assertThat(post(
                        d.head(),
                        "/rosters/repair/" + d.unit().id(),
                        "person",
                        d.id(2).toString(),
                        "day",
                        MONDAY.toString(),
                        "extent",
                        "AFTERNOON"))
                .hasStatus(303);
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().halves().of(d.id(2), MONDAY))
                .contains(new HalfDay(Presence.OFFICE, Presence.LEAVE));
        assertThat(post(
                        d.people().get(2),
                        "/rosters/swaps",
                        "id",
                        clock.newId().toString(),
                        "other",
                        d.id(1).toString(),
                        "day",
                        MONDAY.toString()))
                .as("away for half of that day")
                .hasStatus(422)
                .bodyText()
                .contains("cả hai người cùng làm việc");
        assertThat(post(
                        d.people().get(2),
                        "/rosters/swaps",
                        "id",
                        clock.newId().toString(),
                        "other",
                        d.id(1).toString(),
                        "day",
                        MONDAY.plusDays(1).toString()))
                .hasStatus(303);
        assertThat(get(d.people().get(1), "/rosters/swaps")).bodyText().contains("Đồng ý");
        assertThat(post(d.people().get(2), "/rosters/swaps", "id", clock.newId().toString()))
                .hasStatus(422);
        assertThat(get(d.people().get(2), "/rosters/mine?why=" + MONDAY))
                .bodyText()
                .contains("Vì sao");
        assertThat(post(
                        d.head(),
                        "/rosters/repair/" + d.unit().id(),
                        "person",
                        d.id(2).toString(),
                        "day",
                        MONDAY.plusDays(1).toString()))
                .hasStatus(303);
        clock.hold(clock.now().plus(Duration.ofDays(2)));
        assertThat(get(d.head(), repair))
                .hasStatus(422)
                .bodyText()
                .contains("/attendance/sheet?unit=" + d.unit().id() + "&amp;month=2020-03-01");
    }

    @Test
    @DisplayName(
            "The only leader is ill at seven: the page says what cannot hold, and keeps the reason of a button that no longer holds")
    void noRepairKeepsTheRules() {
        var d = examples.department(3);
        examples.inForce(d, new LeaderOnDuty(1));
        examples.submitted(d, List.of(Presence.OFFICE, Presence.LEAVE, Presence.OFFICE));
        var ill = "person=" + d.id(0) + "&day=" + MONDAY + "&extent=DAY";
        assertThat(get(d.head(), "/rosters/repair?unit=" + d.unit().id() + "&" + ill))
                .hasStatusOk()
                .bodyText()
                .contains("lãnh đạo tại trụ sở", "name=\"although\"")
                .doesNotContain("Thay lịch và báo những người liên quan");
        assertThat(post(d.head(), "/rosters/repair/" + d.unit().id() + "?" + ill, "why", "Ốm từ sáng"))
                .hasStatus(422)
                .bodyText()
                .contains("Không còn lịch nào đúng mọi quy định", "name=\"although\"", "value=\"Ốm từ sáng\"");
        assertThat(post(d.head(), "/rosters/repair/" + d.unit().id() + "?" + ill, "although", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Nêu lý do", "name=\"although\"");
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().version()).isEqualTo(1);
    }

    private MvcTestResult get(Actor who, String path) {
        return web.get().uri(path).with(authentication(signedIn(who))).exchange();
    }

    private MvcTestResult post(Actor who, String path, String... fields) {
        var request = web.post().uri(path).with(authentication(signedIn(who)));
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Actor who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.person().id().value()), null, List.of());
    }
}

package vn.truc.e2e;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the demonstration does not hold yet, begun through its pages by whoever it is up to, so that the pages about it
/// are there: drafts, a refusal at the gate, visitors, somebody kept apart and traced, turns of duty, a week to
/// approve.
record Beginnings(List<Walker> roles, Walker anybody) {
    private static final int OFFICE = 0;
    private static final int CLERK = 1;
    private static final int HEAD = 2;
    private static final int STAFF = 3;
    private static final int GUARD = 4;
    private static final int HEALTH_OFFICER = 7;
    private static final int ADMINISTRATOR = 8;

    private static final Map<String, String> WELL =
            Map.of("signs", "NONE", "contacts", "NONE", "places", "NONE", "exposures", "NONE");
    private static final Pattern CODE = Pattern.compile(">\\s*([A-Z0-9]{4}) ([A-Z0-9]{4})\\s*<");
    private static final Pattern HOST = Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>[^<]*Tổ chức");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");
    private static final Pattern PERSON = Pattern.compile("name=\"people\" value=\"([^\"]+)\"");
    private static final String COLLEAGUE = "BNV0082";
    private static final String COLLEAGUE_NAMED = "Quang";
    private static final LocalDate A_WEEK_AHEAD = LocalDate.of(2020, 3, 30);

    void beginEverything() {
        papers();
        visitors();
        health();
        duty();
        week();
    }

    private void papers() {
        var office = roles.get(OFFICE);
        office.links("/directives", "/directives/[0-9a-f-]{36}").stream()
                .flatMap(paper ->
                        office.links(paper, ".*/clauses/.*/exempt").stream().limit(1))
                .forEach(office::openAlso);
        office.send(
                "/directives/new",
                "/directives/draft",
                Map.of(
                        "number", "77/CV-VP",
                        "issuedBy", "Văn phòng Bộ",
                        "signer", "Nguyễn Văn Mẫu",
                        "subject", "Nhắc đeo khẩu trang"));
        roles.get(STAFF)
                .send("/health/declare", "/health/declare", and(WELL, "agreed", "true"))
                .send("/absences/leave", "/absences/leave", Map.of());
        roles.get(ADMINISTRATOR)
                .send("/administration/lists", "/administration/lists", Map.of("paste", "Mã\tTên\nVTM\tVụ Thử mẫu"));
    }

    /// Somebody of the house too hot to come in; a poster in the lobby, and two who scan it, one of them ill.
    private void visitors() {
        var guard = roles.get(GUARD);
        guard.send("/gate", "/gate/in", Map.of("q", COLLEAGUE, "temperature", "36.5"));
        guard.send("/gate", "/gate/in", Map.of("q", "BNV0081", "temperature", "38.6"));
        var poster = guard.links("/gate", "/gate/poster\\?.*").getFirst();
        guard.send(poster, "/gate/poster", Map.of());
        var code = CODE.matcher(guard.read(poster));
        if (!code.find()) {
            throw new IllegalStateException("No code on the poster");
        }
        var page = "/q/" + code.group(1) + code.group(2);
        var guest = new LinkedHashMap<>(WELL);
        guest.putAll(Map.of(
                "name", "Khách Thử",
                "phone", "0900000000",
                "hostUnit", found(HOST, anybody.read(page)),
                "hostName", "Người Tiếp Thử",
                "purpose", "Nộp hồ sơ",
                "consent", "true"));
        anybody.send(page, "/q", guest).send(page, "/q", and(guest, "signs", "FEVER"));
        var room = guard.links(poster, "/gate/poster\\?.*").getFirst();
        guard.send(room, "/gate/poster", Map.of());
        var letters = CODE.matcher(guard.read(room));
        if (!letters.find()) {
            throw new IllegalStateException("No code on the poster of a room");
        }
        anybody.openAlso("/q", page, "/q/" + letters.group(1) + letters.group(2));
        roles.get(STAFF).openAlso("/room/" + letters.group(1) + letters.group(2));
    }

    private void health() {
        var officer = roles.get(HEALTH_OFFICER);
        var apart = officer.links("/health", "/health/isolations\\?.*").getFirst();
        var form = "/health/isolations/new?person=" + found(CHOSEN, officer.read(apart));
        officer.openAlso(form);
        officer.send(form, "/health/isolations/new", Map.of("standing", "CLOSE_CONTACT"));
        officer.send(
                "/tracing/alerts/new",
                "/tracing/alerts",
                Map.of(
                        "document", "123/TB-BYT",
                        "place", "Quán ăn Thử",
                        "address", "1 Phố Thử",
                        "words", "Quán ăn Thử",
                        "from", "2020-03-19T08:00",
                        "until", "2020-03-19T12:00",
                        "todo", "Gọi y tế cơ quan"));
        var search = new Markup(officer.read("/tracing"))
                .form("/tracing")
                .with(Map.of("q", COLLEAGUE_NAMED, "reason", "Có ca bệnh"));
        var somebody = new Markup(officer.answer(search))
                .links().stream()
                        .filter(link -> link.startsWith("/tracing/new?"))
                        .findFirst()
                        .orElseThrow();
        officer.openAlso(somebody);
        officer.send(somebody, "/tracing/new", Map.of("reason", "Có ca bệnh"));
    }

    private void duty() {
        var head = roles.get(HEAD);
        var somebody = found(PERSON, head.read("/rosters/duty"));
        head.send(
                "/rosters/duty",
                "/rosters/duty",
                Map.of("name", "Trực thử", "people", somebody, "days", "1", "do", "draft"));
    }

    /// Two weeks proposed, a week that waits for its approval, and the reasons to be on site of the clerk’s unit.
    private void week() {
        var head = roles.get(HEAD);
        var week = head.links("/rosters", "/rosters\\?.*week=" + A_WEEK_AHEAD).getFirst();
        head.press(week, "/rosters/[^/]*/" + A_WEEK_AHEAD, "/propose", Map.of("weeks", "2"))
                .send(week, "/rosters/[^/]*/" + A_WEEK_AHEAD, Map.of())
                .send(week, "/rosters/[^/]*/" + A_WEEK_AHEAD + "/submit", Map.of());
        var unit = week.replaceFirst(".*unit=([^&]*).*", "$1");
        roles.get(CLERK).openAlso("/rosters/reasons?unit=" + unit);
    }

    private static Map<String, String> and(Map<String, String> fields, String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        if (!match.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " on " + new Markup(page).text());
        }
        return match.group(1);
    }
}

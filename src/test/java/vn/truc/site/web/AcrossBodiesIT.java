package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.roster.Roster;

/// An attacker of one body, in every role, comes to every door with the ids of another body: sees nothing of
/// it, changes nothing in it.
@OfficeTest(properties = "truc.test=across-bodies")
record AcrossBodiesIT(
        MockMvcTester web,
        RequestMappingHandlerMapping requestMappingHandlerMapping,
        OtherHouse houses,
        Acting acting,
        OfficeClock clock,
        JsonMapper json,
        JdbcClient jdbc) {
    private static final String SECRET = "Bímậtcủanhàkia";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");

    @Test
    void nobodyReachesAcross() {
        var victim = houses.build(SECRET);
        var ids = fill(victim);
        var attackers = houses.build("Nhà này");
        var theirs = json.writeValueAsString(ids);
        var seen = new TreeSet<String>();
        for (var role : attackers.roles().entrySet()) {
            for (var door : doors()) {
                for (var address : addresses(door.path(), ids)) {
                    var answer = knock(door, address, role.getValue(), ids);
                    var body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
                    if (body.contains(SECRET)) {
                        seen.add(door.verb() + " " + door.path() + " as " + role.getKey());
                    }
                    if (answer.getResponse().getStatus() >= 500) {
                        seen.add(answer.getResponse().getStatus() + " " + door.verb() + " " + door.path() + " as "
                                + role.getKey());
                    }
                }
            }
        }
        seen.addAll(acts(attackers, ids));
        assertThat(seen).as(theirs).isEmpty();
        assertThat(shownAtHome(victim, ids))
                .as("the same doors do open to those of the house")
                .hasSizeGreaterThan(25);
    }

    @Test
    void aProgramBoundToNobodySeesNothingOfWhatIsLocked() {
        fill(houses.build("Khóa"));
        var locked = jdbc.sql("""
                        select relname from pg_class
                        where relrowsecurity and relkind in ('r', 'p') and not relispartition
                          and relnamespace = 'public'::regnamespace order by 1
                        """).query((row, number) -> row.getString(1)).list();
        assertThat(locked.stream().filter(this::holdsAnything)).isEmpty();
        assertThat(acting.as(
                        "test.count",
                        () -> locked.stream().filter(this::holdsAnything).toList()))
                .as("though there is much")
                .contains("gate_temperature", "health_declaration", "health_isolation");
    }

    private boolean holdsAnything(String table) {
        return jdbc.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /// The doors that show something of the house to somebody of it.
    private Set<String> shownAtHome(OtherHouse.House house, Map<String, UUID> ids) {
        var shown = new TreeSet<String>();
        for (var actor : house.roles().values()) {
            for (var door : doors()) {
                if (door.verb().equals("GET") && !shown.contains(door.path())) {
                    for (var address : addresses(door.path(), ids)) {
                        var answer = knock(door, address, actor, ids).getResponse();
                        if (new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(SECRET)) {
                            shown.add(door.path());
                        }
                    }
                }
            }
        }
        return shown;
    }

    /// What the victims have, made through the interface for programs by the victims themselves.
    private Map<String, UUID> fill(OtherHouse.House house) {
        var ids = new LinkedHashMap<String, UUID>();
        ids.put("unit", house.unit().id().value());
        ids.put("body", house.body().id().value());
        ids.put("office", house.standing().id().value());
        ids.put("person", house.role("STAFF").person().id().value());
        ids.put("orderer", house.role("HEAD").person().id().value());
        ids.put("gate", house.gate().value());
        ids.put("site", house.site().value());
        ids.put("visitor", houses.visitor(house));
        ids.put("isolation", houses.isolation(house));
        for (var name :
                List.of("draft", "directive", "declaration", "roster", "visit", "report", "submission", "clause")) {
            ids.put(name, clock.newId());
        }
        var clerk = house.role("OFFICE_CLERK");
        for (var name : List.of("draft", "directive")) {
            ok(
                    clerk,
                    "PUT",
                    "/api/directives/" + ids.get(name),
                    Map.ofEntries(
                            Map.entry("edit", 0),
                            Map.entry("number", "1391/TB-BCĐ"),
                            Map.entry("type", "NOTICE"),
                            Map.entry("issuer", ids.get("body")),
                            Map.entry("issuedBy", "Ban " + SECRET),
                            Map.entry("signer", "Ký " + SECRET),
                            Map.entry("date", clock.today().toString()),
                            Map.entry("subject", "Việc " + SECRET),
                            Map.entry("reach", Map.of("kind", "LINE", "root", ids.get("body"))),
                            Map.entry("from", clock.today().toString()),
                            Map.entry(
                                    "clauses",
                                    List.of(
                                            Map.of(
                                                    "id",
                                                    name.equals("draft") ? clock.newId() : ids.get("clause"),
                                                    "label",
                                                    "1",
                                                    "kind",
                                                    "RULE",
                                                    "text",
                                                    "Báo cáo " + SECRET,
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
                                                            "before 15:00")),
                                            Map.of(
                                                    "id",
                                                    clock.newId(),
                                                    "label",
                                                    "2",
                                                    "kind",
                                                    "WORK",
                                                    "text",
                                                    "Làm " + SECRET,
                                                    "lead",
                                                    List.of(ids.get("unit")))))));
        }
        ok(house.role("OFFICE_HEAD"), "POST", "/api/directives/" + ids.get("directive") + "/issue", Map.of());
        var tasks = read(ok(house.role("HEAD"), "GET", "/api/tasks?unit=" + ids.get("unit"), Map.of()));
        ids.put("task", UUID.fromString(tasks.get(0).path("id").asString()));
        ok(
                house.role("STAFF"),
                "PUT",
                "/api/declarations/" + ids.get("declaration"),
                Map.of(
                        "agreed",
                        true,
                        "answers",
                        Map.of(
                                "signs",
                                List.of("COUGH"),
                                "contacts",
                                List.of("NONE"),
                                "places",
                                List.of(SECRET),
                                "exposures",
                                List.of("NONE"))));
        var monday = Roster.mondayOf(clock.today());
        ok(
                house.role("HEAD"),
                "PUT",
                "/api/rosters/" + ids.get("unit") + "/" + monday,
                Map.of(
                        "id",
                        ids.get("roster"),
                        "edit",
                        0,
                        "cells",
                        Map.of(ids.get("person"), Map.of(monday.toString(), "HOME"))));
        ok(
                house.role("GUARD"),
                "PUT",
                "/api/gates/" + ids.get("gate") + "/visits/" + ids.get("visit"),
                Map.of("person", ids.get("person"), "temperature", "36.5"));
        ok(
                house.role("HEAD"),
                "PUT",
                "/api/reports/draft",
                Map.of(
                        "id",
                        ids.get("report"),
                        "version",
                        0,
                        "form",
                        "epidemic-daily",
                        "unit",
                        ids.get("unit"),
                        "recipient",
                        ids.get("office"),
                        "period",
                        clock.today().toString(),
                        "remarks",
                        "Ghi " + SECRET));
        return ids;
    }

    private List<String> addresses(String path, Map<String, UUID> ids) {
        var id = switch (path.replaceFirst("^/api", "").replaceFirst("^/([a-z-]*).*", "$1")) {
            case "directives" -> List.of("draft", "directive");
            case "tasks" -> List.of("task");
            case "reports" -> List.of("report", "submission");
            case "health" -> path.contains("isolation") ? List.of("isolation") : List.of("declaration");
            case "declarations" -> List.of("declaration");
            case "administration" -> path.contains("units") ? List.of("unit") : List.of("person");
            case "gates" -> List.of("visit");
            default -> List.of("person");
        };
        var acts = path.contains("{act}")
                ? List.of(
                        "rename", "move", "merge", "split", "close", "seat", "open", "appoint", "end", "contact",
                        "leave")
                : List.of("");
        var found = new ArrayList<String>();
        for (var one : id) {
            for (var act : acts) {
                found.add(VARIABLE.matcher(path).replaceAll(variable -> switch (variable.group(1)) {
                    case "id" -> String.valueOf(ids.get(one));
                    case "act" -> act;
                    case "ending" -> "csv";
                    case "kind" -> "units";
                    case "monday" -> Roster.mondayOf(clock.today()).toString();
                    case "language" -> "vi";
                    default -> String.valueOf(ids.getOrDefault(variable.group(1), ids.get("person")));
                }));
            }
        }
        return found;
    }

    private MvcTestResult knock(Door door, String address, Actor by, Map<String, UUID> ids) {
        var request = web.method(HttpMethod.valueOf(door.verb())).uri(address).with(as(by));
        if (address.startsWith("/api/")) {
            var example = ApiDescription.examples().get(door.verb() + " " + door.path());
            request = request.contentType(MediaType.APPLICATION_JSON)
                    .content(json.writeValueAsString(forged(example == null ? Map.of() : example, "", ids)));
        }
        for (var parameter : parameters(ids).entrySet()) {
            request = request.param(parameter.getKey(), parameter.getValue());
        }
        return request.exchange();
    }

    /// Every parameter that any door reads, with what belongs to the other body.
    private Map<String, String> parameters(Map<String, UUID> ids) {
        var sent = new HashMap<String, String>();
        for (var name :
                List.of("unit", "list", "hostUnit", "under", "target", "into", "units", "lead", "issuer", "root")) {
            sent.put(name, String.valueOf(ids.get("unit")));
        }
        sent.put("body", String.valueOf(ids.get("body")));
        sent.put("recipient", String.valueOf(ids.get("office")));
        sent.put("person", String.valueOf(ids.get("person")));
        sent.put("orderer", String.valueOf(ids.get("orderer")));
        sent.put("place", String.valueOf(ids.get("gate")));
        sent.put("site", String.valueOf(ids.get("site")));
        for (var name : List.of("visit", "visitor", "clause", "declaration", "report", "submission")) {
            sent.put(name, String.valueOf(ids.get(name)));
        }
        sent.put("visitorId", String.valueOf(ids.get("visitor")));
        sent.put("known", "true");
        sent.put("as", String.valueOf(ids.get("declaration")));
        sent.put("corrects", String.valueOf(ids.get("declaration")));
        sent.put("replaces", String.valueOf(ids.get("directive")));
        sent.put("id", clock.newId().toString());
        sent.put("form", "epidemic-daily");
        sent.put("temperature", "36.5");
        sent.put("text", "x");
        sent.put("reason", "x");
        sent.put("result", "x");
        sent.put("toldBy", "x");
        sent.put("name", "x");
        sent.put("answer", "approved");
        sent.put("version", "0");
        sent.put("edit", "1");
        for (var name :
                List.of("day", "period", "to", "from", "week", "until", "expected", "lastDay", "lastExposure")) {
            sent.put(name, clock.today().toString());
        }
        return sent;
    }

    private Object forged(Object value, String key, Map<String, UUID> ids) {
        return switch (value) {
            case Map<?, ?> map -> {
                var forged = new LinkedHashMap<String, Object>();
                map.forEach((name, part) -> forged.put(
                        key.equals("cells") ? String.valueOf(ids.get("person")) : String.valueOf(name),
                        part == null ? "" : forged(part, String.valueOf(name), ids)));
                yield forged;
            }
            case List<?> list ->
                list.stream().map(part -> forged(part, key, ids)).toList();
            default ->
                switch (key) {
                    case "issuer", "root", "body" -> String.valueOf(ids.get("body"));
                    case "unit", "lead", "with" -> String.valueOf(ids.get("unit"));
                    case "recipient" -> String.valueOf(ids.get("office"));
                    case "person" -> String.valueOf(ids.get("person"));
                    case "orderer", "signer" -> String.valueOf(ids.get("orderer"));
                    case "visit", "report" -> String.valueOf(ids.get(key));
                    case "id" -> clock.newId().toString();
                    case "period", "date", "from" -> clock.today().toString();
                    default -> value;
                };
        };
    }

    /// What the book says that the attackers did to anything of the others. An id is unique within its body only, so
    /// somebody may declare for themselves under one that was used elsewhere.
    private Set<String> acts(OtherHouse.House attackers, Map<String, UUID> ids) {
        var people = attackers.roles().values().stream()
                .map(actor -> actor.person().id().value())
                .toArray(UUID[]::new);
        return new TreeSet<>(jdbc.sql("""
                        select act || ' ' || subject_id from audit_line
                        where person_id = any(:people) and act <> 'health.declared'
                          and (subject_id = any(:ids) or exists (
                              select from unnest(:ids) id where details::text like '%' || id || '%'))
                        """)
                .param("people", people)
                .param("ids", ids.values().toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    private MvcTestResult ok(Actor by, String verb, String address, Map<String, ?> body) {
        var answer = web.method(HttpMethod.valueOf(verb))
                .uri(address)
                .with(as(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
        assertThat(answer.getResponse().getStatus())
                .as(verb + " " + address + " "
                        + new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private List<Door> doors() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackageName().startsWith("vn.truc"))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(path -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(verb -> new Door(verb.name().toUpperCase(Locale.ROOT), path))))
                .filter(door ->
                        !door.path().startsWith("/language") && !door.path().startsWith("/sign-"))
                .toList();
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of()));
    }

    private record Door(String verb, String path) {}
}

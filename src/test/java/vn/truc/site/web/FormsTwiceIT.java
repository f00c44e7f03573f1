package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.e2e.Markup;
import vn.truc.e2e.SentForm;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.Words;
import vn.truc.roster.Roster;

/// Every form of every page is filled in wrongly (`KeptForm`), then sent as it stands, then again, then with other
/// content under the same id: the second
/// time changes nothing and is answered as kindly as the first, the third is refused. The forms and the ways to them
/// stand in `forms-twice.txt`; a door that stands neither there nor in its list of exceptions fails the test. Before
/// all that somebody of another body with the same post opens each page on the way and sends each form that is
/// about something: they see nothing of the house, and nothing changes.
@OfficeTest(properties = "truc.test=across-bodies")
record FormsTwiceIT(
        MockMvcTester web,
        RequestMappingHandlerMapping requestMappingHandlerMapping,
        OtherHouse houses,
        Units units,
        People people,
        Areas areas,
        Rights rights,
        Acting acting,
        WorkingCalendar calendar,
        OfficeClock clock,
        JdbcClient jdbc) {
    /// Only looked at until it is accepted.
    private static final Set<String> WITHOUT_LINE = Set.of("/administration/lists");

    private static final String ELSEWHERE = "elsewhere";
    private static final String MARK = "Haiphen";

    /// Hangs in the lobby for everybody.
    private static final String POSTER = "/q/";

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void everyFormIsSentTwice() throws IOException {
        var workingDay = calendar.previousWorkingDay(clock.today().plusDays(1));
        clock.hold(workingDay.atTime(9, 0).atZone(Words.OFFICE_ZONE).toInstant());
        var house = house(MARK);
        var strangers = house("Nguoila");
        var faults = new ArrayList<String>();
        var tried = new TreeSet<String>();
        for (var line : lines(house)) {
            if (line.startsWith(ELSEWHERE)) {
                tried.add(line.split("\\s*\\|\\s*", 3)[1]);
            } else {
                var form = FormTwice.read(line);
                tried.add(form.door());
                new Trial(form, house.role(form.role()), strangers.role(form.role()))
                        .faults()
                        .forEach(fault -> faults.add(form.door() + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(doors())
                .as("Doors of forms, all of which forms-twice.txt names")
                .isEqualTo(tried);
    }

    /// A body in a province, with somebody who administers all of it.
    private OtherHouse.House house(String mark) {
        var built = houses.build(mark);
        var roles = new HashMap<>(built.roles());
        var office = new OfficeExamples(units, people, clock);
        var administrator = office.person(built.body(), "Quản trị " + mark, Post.Kind.ADMINISTRATOR);
        roles.put("BODY_ADMINISTRATOR", rights.actor(administrator.id()).orElseThrow());
        return new OtherHouse.House(
                built.mark(),
                built.body(),
                built.standing(),
                built.unit(),
                built.site(),
                built.gate(),
                Map.copyOf(roles));
    }

    private String area() {
        var author = new Author(clock.newId(), null, "test");
        var code = clock.newId().toString().substring(0, 8);
        areas.open(
                List.of(new Areas.Opening(
                        new Area.Id(clock.newId()), null, "2021", code, "Tỉnh của mọi người", Area.Level.PROVINCE)),
                OfficeExamples.START,
                author);
        return code;
    }

    private List<String> lines(OtherHouse.House house) throws IOException {
        var words = words(house);
        return new ClassPathResource("forms-twice.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    var filled = line;
                    for (var word : words.entrySet()) {
                        filled = filled.replace("<" + word.getKey() + ">", word.getValue());
                    }
                    return filled;
                })
                .toList();
    }

    private Map<String, String> words(OtherHouse.House house) {
        var staff = house.role("STAFF").person();
        return Map.ofEntries(
                Map.entry("today", clock.today().toString()),
                Map.entry("day", Words.day(clock.today())),
                Map.entry("monday", Roster.mondayOf(clock.today()).toString()),
                Map.entry(
                        "next-monday",
                        Roster.mondayOf(clock.today()).plusDays(7).toString()),
                Map.entry(
                        "third-monday",
                        Roster.mondayOf(clock.today()).plusDays(14).toString()),
                Map.entry("later", clock.today().plusDays(9).toString()),
                Map.entry("area", area()),
                Map.entry("guard-number", house.role("GUARD").person().staffNumber()),
                Map.entry("clerk-number", house.role("CLERK").person().staffNumber()),
                Map.entry("clerk", house.role("CLERK").person().id().toString()),
                Map.entry("guard", house.role("GUARD").person().id().toString()),
                Map.entry("deputy", house.role("DEPUTY").person().id().toString()),
                Map.entry("deputy-number", house.role("DEPUTY").person().staffNumber()),
                Map.entry("head-number", house.role("HEAD").person().staffNumber()),
                Map.entry("tomorrow", clock.today().plusDays(1).toString()),
                Map.entry("unit", house.unit().id().toString()),
                Map.entry("unit-code", house.unit().code()),
                Map.entry("body", house.body().id().toString()),
                Map.entry("standing", house.standing().id().toString()),
                Map.entry("standing-code", house.standing().code()),
                Map.entry("gate", house.gate().toString()),
                Map.entry("site", house.site().toString()),
                Map.entry("in-charge", house.role("IN_CHARGE").person().id().toString()),
                Map.entry("staff", staff.id().toString()),
                Map.entry("staff-number", staff.staffNumber()),
                Map.entry("head", house.role("HEAD").person().id().toString()),
                Map.entry("poster", houses.poster(house)),
                Map.entry("visitor", houses.visitor(house).toString()),
                Map.entry("isolation", houses.isolation(house).toString()));
    }

    private TreeSet<String> doors() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(door -> door.getValue().getBeanType().getPackageName().startsWith("vn.truc"))
                .filter(door -> door.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(door -> door.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/test/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What every table holds and who wrote last in it, apart from sessions and from what follows from the rest
    /// by events (which only a write publishes).
    private Map<String, String> state() {
        var found = new TreeMap<String, String>();
        acting.as("test.count", () -> {
            jdbc.sql("""
                            select relname, (xpath('/row/s/text()', query_to_xml(format(
                                'select count(*) || ''/'' || coalesce(max(xmin::text::bigint), 0) as s from %I', relname),
                                false, true, '')))[1]::text
                            from pg_class
                            where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
                              and relname !~ '^(spring_session|compliance|event_publication|announcement|message|sign_in_failure)'
                              and has_table_privilege(oid, 'select')
                            """).query(row -> {
                found.put(row.getString(1), row.getString(2));
            });
            return found;
        });
        return found;
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of()));
    }

    /// One form, sent three times.
    private final class Trial {
        private final FormTwice form;
        private final Actor actor;
        private final Actor stranger;
        private final List<String> faults = new ArrayList<>();

        private Trial(FormTwice form, Actor actor, Actor stranger) {
            this.form = form;
            this.actor = actor;
            this.stranger = stranger;
        }

        private List<String> faults() {
            var page = find();
            if (!faults.isEmpty()) {
                return faults;
            }
            var found = page.find(form.action());
            if (found.isEmpty()) {
                return List.of("no form " + form.action() + " on " + form.way() + ": " + page.text());
            }
            var sent = found.get().with(form.typed());
            var untouched = state();
            if (form.door().contains("{")) {
                hidden(post(sent, stranger), "from a stranger: ");
                unchanged(untouched, "from a stranger");
            }
            var kept = new KeptForm(sent, form);
            kept.faults(wrong -> post(wrong, actor)).forEach(fault -> faults.add("wrongly filled in: " + fault));
            unchanged(untouched, "wrongly filled in");
            var first = post(sent, actor);
            if (!kind(first)) {
                faults.add(
                        "is refused: " + first.getResponse().getStatus() + " " + text(first) + " for " + sent.fields());
                return faults;
            }
            var before = state();
            leavesALine(untouched, before);
            var second = post(sent, actor);
            if (!kind(second)) {
                faults.add("the second time: " + second.getResponse().getStatus() + " " + text(second));
            }
            unchanged(before, "the second time");
            if (!form.other().isEmpty()) {
                var third = post(sent.with(form.other()), actor);
                int status = third.getResponse().getStatus();
                boolean refused = status >= 400 && status < 500 && !text(third).isBlank();
                if (refused != (form.second() == FormTwice.Second.REFUSED) || status >= 500) {
                    faults.add("with other content: " + status + " " + text(third));
                }
                if (form.second() != FormTwice.Second.TAKEN) {
                    unchanged(before, "with other content");
                }
            }
            return faults;
        }

        private void hidden(MvcTestResult answer, String when) {
            if (text(answer).contains(MARK) || answer.getResponse().getStatus() >= 500) {
                faults.add(when + answer.getResponse().getStatus() + " " + text(answer));
            }
        }

        /// Whatever is written, somebody can find out by whom: the book of who did what has a new line, too.
        private void leavesALine(Map<String, String> untouched, Map<String, String> written) {
            if (!WITHOUT_LINE.contains(form.door())
                    && !untouched.equals(written)
                    && Objects.equals(untouched.get("audit_line"), written.get("audit_line"))) {
                faults.add("writes without an audit line");
            }
        }

        private void unchanged(Map<String, String> before, String when) {
            var changed = new TreeMap<>(state());
            changed.entrySet().removeAll(before.entrySet());
            if (!changed.isEmpty()) {
                faults.add(when + " changes " + changed.keySet());
            }
        }

        private Markup find() {
            var path = form.way().getFirst();
            var page = open(path);
            for (var link : form.way().subList(1, form.way().size())) {
                var next = link.startsWith("+")
                        ? Optional.of(path + link.substring(1))
                        : page.links().stream().filter(one -> one.matches(link)).findFirst();
                if (next.isEmpty()) {
                    faults.add("no link " + link + " on " + page.links() + page.text());
                    return page;
                }
                path = next.get();
                page = open(path);
            }
            return page;
        }

        private Markup open(String path) {
            if (!path.startsWith(POSTER)) {
                hidden(get(path, stranger), "a stranger sees " + path + ": ");
            }
            return new Markup(html(get(path, actor)));
        }

        private MvcTestResult get(String path, Actor by) {
            var answer = web.get().uri(path).with(as(by)).exchange();
            var led = answer.getResponse().getRedirectedUrl();
            return led == null ? answer : get(led, by);
        }

        private MvcTestResult post(SentForm sent, Actor by) {
            var fields = new LinkedMultiValueMap<String, String>();
            sent.fields().forEach(fields::put);
            return web.post().uri(sent.action()).with(as(by)).params(fields).exchange();
        }

        private static boolean kind(MvcTestResult answer) {
            return answer.getResponse().getStatus() < 400;
        }

        private static String text(MvcTestResult answer) {
            return new Markup(html(answer)).text();
        }

        private static String html(MvcTestResult answer) {
            return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        }
    }
}

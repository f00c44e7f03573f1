package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Span;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Kiosk;
import vn.truc.gate.Kiosks;
import vn.truc.health.ContactBook;
import vn.truc.health.ContactEvent;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.measure.Origin;
import vn.truc.meeting.Meeting;
import vn.truc.meeting.Meetings;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.Words;
import vn.truc.privacy.PrivacyDesk;
import vn.truc.privacy.PrivacyRequest;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;
import vn.truc.task.Task;
import vn.truc.task.Tasks;
import vn.truc.tracing.Alerts;
import vn.truc.tracing.HealthAlert;

/// Every list that can be taken along: what is in it for whom it is meant, in both kinds of file, and shut to others.
@OfficeTest
record DownloadsIT(
        MockMvcTester web,
        ReportExamples examples,
        Units units,
        People people,
        Places places,
        Kiosks kiosks,
        Tasks tasks,
        Meetings meetings,
        PrivacyDesk desk,
        Absences absences,
        ContactBook contacts,
        Isolations isolations,
        Alerts alerts,
        @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
        OfficeClock clock) {
    private static final String ENDING = ".{ending:csv|xlsx}";
    private static final Pattern LIST = Pattern.compile("<(table|ul) class=\"list\\b");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /// Templates with the look of a list that are none to take along, and why.
    private static final Map<String, Set<String>> NO_LISTS = Map.of(
            "the first lines of a list that has a page of its own",
            Set.of(
                    "absence/decisions",
                    "absence/today",
                    "directive/today",
                    "health/roundToday",
                    "roster/today",
                    "task/today"),
            "the parts of one thing, which is printed or read as a whole",
            Set.of(
                    "absence/show",
                    "administration/person",
                    "administration/unit",
                    "directive/review",
                    "health/followup",
                    "report/briefLines",
                    "report/show",
                    "roster/approval",
                    "roster/summary"),
            "what is going to happen, before one says yes",
            Set.of(
                    "administration/effectLines",
                    "administration/effects",
                    "administration/list",
                    "administration/reorganise",
                    "directive/changes",
                    "directive/meanwhile"),
            "one’s own, taken along with everything about oneself at /privacy",
            Set.of("attendance/own", "health/mine", "message/inbox", "roster/feeds", "roster/mine", "roster/wishes"),
            "the rows alone: the page that shows them has the file",
            Set.of("page/rows"),
            "things to choose from or to set",
            Set.of(
                    "administration/settings",
                    "gate/choosePlace",
                    "gate/kiosk",
                    "gate/poster",
                    "roster/duties",
                    "roster/route",
                    "roster/setup"));

    private static final Map<String, String> ELSEWHERE = Map.of(
            "/gate/log", "GatePagesIT",
            "/tokens", "TokenControllerIT",
            "/rosters/duty/{id}/list", "RosterDoorsIT",
            "/directives/{id}/receipts", "ExemptAndTightenIT",
            "/tracing/{id}/file", "TracingPagesIT",
            "/v/{token}/file/{number}", "VisitorFilesIT",
            "/privacy/file/{number}", "PrivacyIT");

    /// A list: who takes it, what must stand in it, and whether somebody of another body is refused there.
    private record Taken(Person by, List<String> holds, boolean refusesStrangers) {}

    @Test
    void eachListHoldsWhatIsSeenAndOpensToNobodyElse() {
        var m = examples.ministry();
        var stranger = examples.ministry();
        var guard = new OfficeExamples(units, people, clock).person(m.first(), "Bùi Văn Gác", Post.Kind.GUARD);
        lists(m).forEach((path, taken) -> {
            assertThat(get(taken.by(), at(path, "csv")))
                    .as(path)
                    .hasStatusOk()
                    .hasContentType("text/csv; charset=utf-8")
                    .bodyText()
                    .startsWith("\uFEFF")
                    .satisfies(text ->
                            taken.holds().forEach(each -> assertThat(text).contains(each)));
            var workbook = get(taken.by(), at(path, "xlsx"));
            assertThat(workbook).as(path).hasStatusOk();
            assertThat(workbook.getResponse().getContentAsByteArray()).startsWith('P', 'K');
            assertThat(workbook.getResponse().getHeader("Content-Disposition")).contains("attachment", ".xlsx");
            assertThat(get(guard, at(path, "csv"))).as("guard at " + path).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(web.get().uri(at(path, "csv")).exchange())
                    .as("nobody at " + path)
                    .hasStatus(HttpStatus.SEE_OTHER);
            var theirs = get(counterpart(taken.by(), m, stranger), at(path, "csv"));
            if (taken.refusesStrangers()) {
                assertThat(theirs).as("stranger at " + path).hasStatus(HttpStatus.FORBIDDEN);
            }
        });
    }

    /// What is everybody’s page holds to everybody what they may see there, and to others nothing of it.
    @Test
    void eachTakesTheirOwnOfAListForEverybody() {
        var m = examples.ministry();
        var guard = new OfficeExamples(units, people, clock).person(m.first(), "Bùi Văn Gác", Post.Kind.GUARD);
        own(m).forEach((path, taken) -> {
            assertThat(get(taken.by(), at(path, "csv")))
                    .as(path)
                    .hasStatusOk()
                    .hasContentType("text/csv; charset=utf-8")
                    .bodyText()
                    .satisfies(text ->
                            taken.holds().forEach(each -> assertThat(text).contains(each)));
            assertThat(get(taken.by(), at(path, "xlsx")).getResponse().getContentAsByteArray())
                    .as(path)
                    .startsWith('P', 'K');
            assertThat(get(guard, at(path, "csv")))
                    .as("guard at " + path)
                    .hasStatusOk()
                    .bodyText()
                    .satisfies(text -> assertThat(text.lines()).hasSize(1));
            assertThat(web.get().uri(at(path, "csv")).exchange())
                    .as("nobody at " + path)
                    .hasStatus(HttpStatus.SEE_OTHER);
        });
    }

    /// Every page that shows a list offers it to take along; what only looks like one is named with the reason.
    @Test
    void noPageWithAListIsWithoutItsFile() throws IOException {
        var pages = Path.of("src", "main", "jte");
        var without = new TreeSet<String>();
        try (var files = Files.walk(pages)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                if (LIST.matcher(text).find() && !text.contains("@template.page.download(")) {
                    without.add(pages.relativize(file).toString().replaceFirst("[.]jte$", ""));
                }
            }
        }
        assertThat(without)
                .containsExactlyInAnyOrderElementsOf(
                        NO_LISTS.values().stream().flatMap(Set::stream).toList());
    }

    /// A list that is new is tried here, or named with the test that tries it.
    @Test
    void noListIsForgotten() {
        var doors = mappings.getHandlerMethods().keySet().stream()
                .flatMap(door -> door.getPatternValues().stream())
                .filter(path -> path.endsWith(ENDING))
                .map(path -> path.substring(0, path.length() - ENDING.length()))
                .map(path -> path.replace("{kind:units|people|areas}", "units"))
                .toList();
        var m = examples.ministry();
        var tried = Stream.concat(lists(m).keySet().stream(), own(m).keySet().stream())
                .map(path -> ID.matcher(path.substring(0, path.indexOf(".|"))).replaceAll("{id}"))
                .toList();
        assertThat(Stream.concat(tried.stream(), ELSEWHERE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(doors);
    }

    private Map<String, Taken> lists(Ministry m) {
        var office = new OfficeExamples(units, people, clock);
        var admin = office.person(m.body(), "Trịnh Thị Quản Trị", Post.Kind.ADMINISTRATOR);
        var officer = office.person(m.first(), "Đặng Thị Y Tế", Post.Kind.HEALTH_OFFICER);
        var leader = examples.leader(m.body(), "Phạm Văn Bộ");
        fill(m, admin);
        ill(m, officer);
        var unit = "?unit=" + m.first().id();
        var body = "?unit=" + m.body().id();
        var lists = new LinkedHashMap<String, Taken>();
        lists.put(
                "/administration/units.|" + body,
                new Taken(admin, List.of("Vụ Tổ chức cán bộ", m.first().code()), true));
        lists.put(
                "/administration/people.|" + body,
                new Taken(admin, List.of("Nguyễn Văn Lâm", m.head().staffNumber()), true));
        lists.put("/administration/accounts.|" + body, new Taken(admin, List.of("Nguyễn Văn Lâm"), true));
        lists.put("/administration/teams.|", new Taken(admin, List.of("Ban Chỉ đạo"), false));
        lists.put("/administration/places.|", new Taken(admin, List.of("Trụ sở 35 Ví Dụ"), false));
        lists.put("/administration/audit.|", new Taken(admin, List.of(), false));
        lists.put("/administration/retention.|", new Taken(admin, List.of("Tờ khai y tế"), false));
        lists.put("/administration/empty-units.|", new Taken(admin, List.of(), false));
        lists.put("/slips.|" + unit, new Taken(m.clerk(), List.of("Vũ Thị Ngọc"), true));
        lists.put("/tasks.|" + unit, new Taken(m.head(), List.of("Rà soát người ở xa về", "1391/TB-BCĐ"), true));
        lists.put("/measures.|" + unit, new Taken(m.head(), List.of("1391/TB-BCĐ"), true));
        lists.put("/situation.|" + unit + "&to=2020-03-20", new Taken(m.head(), List.of("Mã đơn vị"), true));
        lists.put("/rosters.|" + unit + "&week=2020-03-16", new Taken(m.head(), List.of("Nguyễn Văn Lâm"), true));
        lists.put("/directives.|", new Taken(m.head(), List.of(), false));
        var report = "?form=" + ReportExamples.DAILY + "&day=" + ReportExamples.DAY;
        lists.put("/reports/roll.|" + report, new Taken(m.officeClerk(), List.of("Vụ Tổ chức cán bộ"), false));
        lists.put("/reports/sheet.|" + report, new Taken(m.officeClerk(), List.of("Vụ Tổ chức cán bộ"), false));
        lists.put("/reports/sums.|" + report, new Taken(m.officeClerk(), List.of("Vụ Tổ chức cán bộ"), false));
        lists.put("/reports/unit.|" + unit, new Taken(m.head(), List.of("Báo cáo"), true));
        lists.put("/absences/out.|" + unit, new Taken(m.head(), List.of("Họ và tên"), true));
        lists.put(
                "/attendance/unit.|" + unit + "&from=2020-03-20", new Taken(m.head(), List.of("Nguyễn Văn Lâm"), true));
        lists.put(
                "/attendance/sheet.|" + unit + "&month=2020-03-01",
                new Taken(m.head(), List.of("Nguyễn Văn Lâm"), true));
        lists.put("/absences/balances.|" + unit + "&year=2020", new Taken(m.head(), List.of("Nguyễn Văn Lâm"), true));
        lists.put("/rosters/list.|?week=2020-03-16", new Taken(m.officeClerk(), List.of("Đơn vị"), false));
        lists.put(
                "/attendance/counts.|" + unit + "&day=2020-03-20",
                new Taken(m.head(), List.of("Vụ Tổ chức cán bộ"), true));
        lists.put("/meetings.|" + unit, new Taken(m.head(), List.of("Tên cuộc họp", "Giao ban tuần"), true));
        lists.put("/tracing/alerts.|", new Taken(officer, List.of("Việc phải làm"), false));
        lists.put("/visits.|" + unit, new Taken(m.head(), List.of("Họ tên khách"), true));
        lists.put("/levels.|", new Taken(m.head(), List.of("Mã địa bàn"), false));
        lists.put("/messages/undelivered.|", new Taken(admin, List.of("Lần gửi cuối"), false));
        lists.put("/administration/machines.|" + body, new Taken(admin, List.of("Tên phần mềm"), true));
        lists.put("/gate/kiosks.|", new Taken(admin, List.of("Tên máy", "Máy sảnh chính"), false));
        lists.put("/administration/system.|", new Taken(admin, List.of("Công việc", "Lần tới"), false));
        lists.put("/privacy/desk.|", new Taken(admin, List.of("Xin xem dữ liệu", "Nguyễn Văn Lâm"), false));
        lists.put("/rosters/overview.|?week=2020-03-16", new Taken(leader, List.of("Vụ Tổ chức cán bộ"), false));
        lists.put("/health.|" + unit, new Taken(m.head(), List.of("Nguyễn Văn Lâm", "chưa khai"), true));
        lists.put(
                "/health/units.|" + unit,
                new Taken(officer, List.of(m.division().name()), true));
        lists.put("/health/isolations.|" + unit, new Taken(officer, List.of("Nguyễn Văn Lâm", "Tại nhà"), true));
        lists.put("/health/contacts.|" + unit, new Taken(officer, List.of("F0", "Nguyễn Văn Lâm"), true));
        lists.put("/health/looks.|" + unit, new Taken(officer, List.of("Kết quả"), true));
        lists.put("/health/visitors.|" + unit, new Taken(officer, List.of("Kết quả"), true));
        lists.put("/visits/approve.|" + unit, new Taken(m.head(), List.of("Họ tên khách"), true));
        lists.put("/tracing.|" + unit, new Taken(officer, List.of("Người hỏi"), true));
        lists.put("/tracing/alerts/" + told(officer) + "/matches.|", new Taken(officer, List.of("Khi nào"), false));
        return lists;
    }

    /// Lists that everybody has, each of their own.
    private Map<String, Taken> own(Ministry m) {
        var soon = clock.today().plusDays(1);
        var leave = new Absences.Request(
                new Absence.Id(clock.newId()),
                m.first().id(),
                "annual",
                "",
                "Việc gia đình",
                Span.days(soon, soon.plusDays(3)),
                Set.of(m.head().id()));
        done(examples.as(m.head(), actor -> absences.ask(actor, leave)));
        return Map.of(
                "/absences.|", new Taken(m.head(), List.of("Nguyễn Văn Lâm", "chờ duyệt"), false),
                "/approvals.|", new Taken(m.chief(), List.of("Bước duyệt"), false),
                "/rosters/swaps.|", new Taken(m.head(), List.of("Người đề nghị"), false));
    }

    /// A row each for lists that would be empty.
    private void fill(Ministry m, Person admin) {
        var by = new Author(m.body().id().value(), null, "test");
        var site = place(Optional.empty(), Place.Kind.SITE, "Trụ sở 35 Ví Dụ");
        done(places.keep(site, by));
        done(places.house(site.id(), new Place.Occupant(m.body().id(), true), by));
        var gate = place(Optional.of(site.id()), Place.Kind.GATE, "Sảnh chính");
        done(places.keep(gate, by));
        done(examples.as(
                admin,
                actor ->
                        kiosks.make(actor, new Kiosk.Id(clock.newId()), m.body().id(), gate.id(), "Máy sảnh chính")));
        tasks.assign(
                by,
                List.of(Task.open(
                        new Task.Id(clock.newId()),
                        "Rà soát người ở xa về",
                        m.first().id(),
                        Set.of(),
                        Optional.empty(),
                        new Origin(clock.newId(), "1391/TB-BCĐ", "1"))));
        var wish = new PrivacyRequest.Id(clock.newId());
        done(examples.as(m.head(), actor -> desk.ask(actor, wish, PrivacyRequest.Kind.VIEW, "Xin xem dữ liệu")));
        var starts = ReportExamples.DAY.atTime(14, 0).atZone(Words.OFFICE_ZONE).toInstant();
        done(examples.as(
                m.head(),
                actor -> meetings.register(
                        actor,
                        new Meeting(
                                new Meeting.Id(clock.newId()),
                                m.first().id(),
                                "Giao ban tuần",
                                starts,
                                "Phòng họp tầng 2",
                                new Meeting.Size(2, 3, Optional.empty()),
                                List.of(),
                                "Họp thường kỳ",
                                m.head().id(),
                                false))));
    }

    /// The head as a case who stays at home.
    private void ill(Ministry m, Person officer) {
        var head = m.head();
        var today = clock.today();
        var found = new ContactBook.Draft(
                clock.newId(),
                ContactEvent.Kind.CASE,
                new ContactEvent.Node(head.id().value(), head.name()),
                Optional.empty(),
                today,
                "");
        done(examples.as(officer, by -> contacts.write(by, m.first().id(), found)));
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                head.id(),
                Isolation.Standing.CASE,
                Isolation.Kind.HOME,
                false,
                false,
                today,
                today);
        done(examples.as(officer, by -> isolations.record(by, order)));
    }

    /// A place and time to know of.
    private HealthAlert.Id told(Person officer) {
        var alert = new HealthAlert(
                new HealthAlert.Id(clock.newId()),
                1,
                HealthAlert.Source.MINISTRY,
                "123/TB-BYT",
                "Kho Đông Bắc",
                "1 Phố Thử",
                "kho dong bac",
                Optional.empty(),
                List.of(new HealthAlert.Window(clock.now().minus(Duration.ofHours(8)), clock.now())),
                "Gọi y tế cơ quan",
                false,
                clock.now());
        return done(examples.as(officer, by -> alerts.publish(by, alert))).id();
    }

    private Place place(Optional<Place.Id> within, Place.Kind kind, String name) {
        return new Place(new Place.Id(clock.newId()), within, kind, name, "", OptionalInt.empty());
    }

    /// Somebody of another body with the same post.
    private Person counterpart(Person person, Ministry m, Ministry other) {
        if (person.equals(m.clerk())) {
            return other.clerk();
        }
        return person.equals(m.head()) ? other.head() : other.officeClerk();
    }

    private static String at(String path, String ending) {
        return path.replace("|", ending);
    }

    private MvcTestResult get(Person person, String path) {
        var session = new TestingAuthenticationToken(new SignedIn(person.id().value()), "", "signed-in");
        return web.get()
                .uri(path)
                .locale(Words.VIETNAMESE)
                .with(authentication(session))
                .exchange();
    }
}

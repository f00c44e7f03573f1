package vn.truc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentType;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.replay.Demo;
import vn.truc.roster.Roster;
import vn.truc.roster.web.GridPage;

/// The whole loop without a mouse: directive, second person, receipt, plan, level, declaration, gate, roster, approval,
/// report, office, sum, the leader's five lines; a day at home.
@DemoTest
record KeyboardE2E(Demo demo, Rights rights, Units units, People people, OfficeClock clock) {
    private static final Instant AT_FIRST = Instant.parse("2020-03-20T07:45:00Z");
    private static final int OFFICE = 0;
    private static final int CLERK = 1;
    private static final int HEAD = 2;
    private static final int STAFF = 3;
    private static final int GUARD = 4;
    private static final int CHAIR = 5;

    @Test
    void aDirectiveIsEnteredAndPutInForceByASecondPerson(Visitor visitor) {
        var keys = as(visitor, OFFICE);
        keys.enter("a[href='/directives']").enter("a[href='/directives/new']");
        keys.write("[name=number]", "88/TB-BCĐ")
                .write("[name=issuedBy]", "Ban Chỉ đạo (ví dụ)")
                .write("[name=signer]", "Nguyễn Văn Mẫu")
                .write("[name=subject]", "Giữ khoảng cách khi làm việc")
                .enter("main form button.first");
        keys.enter("main a[href$='kind=read']");
        keys.write("[name=label]", "1")
                .write("[name=text]", "Đọc và phổ biến trong đơn vị.")
                .enter("main form button.first");
        keys.enter("main a[href$='/review']");
        var page = visitor.page();
        assertThat(page.locator("main form button.first")).hasCount(0);
        var review = page.url();

        var directive = "main a[href='%s']".formatted(path(review).replaceFirst("/review$", ""));
        as(visitor, CHAIR).enter("a[href='/directives']").enter(directive).enter("main a[href$='/review']");
        keys.enter("main form button.first");
        assertThat(page.locator(".notice")).containsText("Đã ban hành");

        as(visitor, HEAD).enter("a[href='/directives']").enter(directive);
        keys.enter("main form[action$='/acknowledge'] button.first");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("main form[action$='/acknowledge']")).hasCount(0);
    }

    @Test
    void aPlanIsApprovedAndComesIntoForceByTheDecisionOfALevel(Visitor visitor) {
        var page = visitor.page();
        var keys = as(visitor, OFFICE).enter("a[href='/directives']").enter("a[href='/directives/new']");
        keys.write("[name=number]", "89/PA-BCĐ")
                .choose("[name=type]", DocumentType.PLAN.name())
                .write("[name=issuedBy]", "Ban Chỉ đạo (ví dụ)")
                .write("[name=signer]", "Nguyễn Văn Mẫu")
                .write("[name=subject]", "Phương án cấp độ 2")
                .enter("main form button.first");
        var draft = "main a[href='%s']".formatted(path(page.url()));
        keys.choose("[name=kind]", "rule.meeting-limit").enter("main form[action$='/clauses/new'] button");
        keys.write("[name=label]", "1")
                .write("[name=text]", "Không họp quá 200 người.")
                .write("[name='rule.at-most']", "200")
                .enter("main form button.first");

        as(visitor, CHAIR).enter("a[href='/directives']").enter(draft).enter("main a[href$='/prepare']");
        keys.choose("[name=level]", "2").enter("main form button.first");
        assertThat(page.locator(".notice")).isVisible();

        as(visitor, CHAIR).enter("a[href='/levels']");
        var decided = "main a[href='/directives/%s']".formatted(page.inputValue("[name=decision]"));
        keys.choose("[name=level]", "2")
                .write("[name=number]", "90/QĐ-BCĐ")
                .write("[name=signer]", "Nguyễn Văn Mẫu")
                .enter("main form button.first");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("p.subject")).containsText("90/QĐ-BCĐ");

        as(visitor, HEAD).enter("a[href='/directives']").enter(decided);
        assertThat(page.locator("ol.clauses")).containsText("200");
        keys.enter("main form[action$='/acknowledge'] button.first");
        assertThat(page.locator(".notice")).isVisible();
    }

    @Test
    void somebodyDeclaresAndTheGuardLetsThemIn(Visitor visitor) {
        var keys = as(visitor, STAFF);
        var page = visitor.page();
        keys.enter("main a[href='/health/declare']");
        for (var question : page.locator("fieldset.question").all()) {
            keys.tick("#" + question.getAttribute("id") + " .none input");
        }
        keys.tick("[name=agreed]").enter("form.declaration button.first");
        assertThat(page.locator(".clearance")).isVisible();

        as(visitor, GUARD).enter("main a[href='/gate']");
        keys.write("[name=q]", "BNV0003").send();
        assertThat(page.locator(".verdict")).isVisible();
        visitor.axe();
    }

    @Test
    void theWeekIsPlannedAndTheReportSubmittedAndTheOfficeReminds(Visitor visitor) {
        var page = visitor.page();
        as(visitor, CLERK).enter("a[href='/rosters']").enter("form[action$='/copy'] button");
        var keys = new Keyboard(page);
        keys.enter("form.roster button.first").enter("form[action$='/submit'] button.first");
        assertThat(page.locator(".notice")).containsText("Đã trình");
        var clerk = rights.actor(demo.parts().get(CLERK).person().id()).orElseThrow();
        as(
                        visitor,
                        rights.nearest(Right.APPROVE_ROSTER, clerk.unit())
                                .iterator()
                                .next())
                .enter("main a[href='/approvals']");
        keys.enter("section.due a[href^='/approvals/']").enter("form[action$='/approve'] button.first");
        assertThat(page.locator(".notice")).isVisible();

        as(visitor, HEAD).enter("a[href='/reports']").enter("main a[href*='/reports/edit']");
        keys.enter("main form button.first");
        assertThat(page.locator(".notice")).containsText("Đã nộp lúc");

        as(visitor, OFFICE).enter("a[href='/reports']").enter("section.due button.first");
        assertThat(page.locator(".notice")).containsText("Đã nhắc");
    }

    @Test
    void whatIsThereAtThreeIsSummedAndTheLeaderReadsIt(Visitor visitor) {
        var page = visitor.page();
        var three = demo.ahead(AT_FIRST).getFirst();
        clock.set(AT_FIRST);
        var keys = as(visitor, OFFICE).enter("a[href='/reports']");
        keys.enter(".demo button[value='%s']".formatted(three.at()));
        assertThat(page.locator(".demo")).containsText("15:0");
        keys.enter("main a[href^='/reports/sums?']");
        assertThat(page.locator("main tbody tr").first()).isVisible();
        keys.enter("main a[href^='/reports/office?']").enter("form[action='/reports/links'] button");
        assertThat(page.locator("#links ul.list li").first()).isVisible();

        as(visitor, CHAIR).enter("main a[href^='/brief/']");
        assertThat(page.locator("ul.brief li")).hasCount(5);
        keys.enter("a[href$='/sheet']");
        assertThat(page.locator(".by-unit tbody tr").first()).isVisible();
    }

    @Test
    void aDayAtHomeIsPlannedAnsweredForAndSwapped(Visitor visitor) {
        var page = visitor.page();
        var today = clock.today();
        var body = demo.parts().get(CHAIR).person().body();
        var unit = units.search("Vụ Pháp chế", Set.of(body), today).getFirst().id();
        var head =
                people.postsAt(unit, Set.of(Post.Kind.HEAD), today).getFirst().person();
        var staff = people.postsAt(unit, Set.of(Post.Kind.STAFF), today).stream()
                .map(Post::person)
                .limit(2)
                .toList();

        var keys = as(visitor, head);
        keys.enter("a[href='/rosters']")
                .enter("main nav a[href^='/rosters?'][href$='week=%s']".formatted(Roster.mondayOf(today)))
                .enter("main nav a[href^='/rosters/grid?']");
        keys.reach("[name='" + GridPage.cell(staff.getFirst(), today) + "']");
        page.keyboard().type("n");
        page.keyboard().press("ArrowDown");
        keys.enter("main form button.first");
        assertThat(page.locator(".notice")).isVisible();
        keys.enter("main nav a[href^='/rosters?']").write("[name=reason]", "Giãn cách");
        keys.enter("form[action$='/submit'] button.first");
        assertThat(page.locator(".notice")).containsText("Đã trình");
        keys.enter("a[href='/attendance']")
                .enter("main a[href='/attendance/unit']")
                .enter("form[action='/attendance/rolls'] button");

        as(visitor, staff.getFirst()).enter("main form[action^='/attendance/rolls/'] button.first");
        assertThat(page.locator(".notice")).isVisible();
        keys.enter("a[href='/absences']").enter("main a[href='/absences/leave']");
        keys.write("[name=purpose]", "Việc gia đình").enter("main form button.first");
        assertThat(page.locator(".notice")).isVisible();
        keys.enter("a[href='/']").enter("main a[href='/rosters/mine']").enter("main a[href='/rosters/swaps']");
        keys.choose("[name=other]", staff.getLast().toString()).day("[name=day]", today);
        keys.enter("main form button.first");
        assertThat(page.locator(".notice")).isVisible();

        as(visitor, staff.getLast()).enter("main a[href='/rosters/mine']").enter("main a[href='/rosters/swaps']");
        keys.enter("form[action$='/answer'] button.first");
        assertThat(page.locator(".notice")).isVisible();
        as(visitor, head).enter("a[href='/rosters']").enter("main a[href='/rosters/swaps']");
        keys.enter("form[action$='/decide'] button.first");
        assertThat(page.locator(".notice")).isVisible();
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private Keyboard as(Visitor visitor, int role) {
        return as(visitor, demo.parts().get(role).person().id());
    }

    private static Keyboard as(Visitor visitor, Person.Id person) {
        visitor.signIn(person);
        return new Keyboard(visitor.page());
    }
}

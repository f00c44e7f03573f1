package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;

@BrowserTest
record FrameE2E(Units units, People people, OfficeClock clock) {
    @Test
    void theWayInIsShownToWhoeverHasNotSignedIn(Visitor visitor) {
        visitor.open("/more");
        assertThat(visitor.page().url()).contains("/sign-in?to=");
        visitor.screenshots("sign-in");
    }

    @Test
    void aClerkSeesTheDeskAndItsParts(Visitor visitor) {
        visitor.signIn(clerk());
        visitor.screenshots("today");
        visitor.open("/more");
        visitor.screenshots("more");
        visitor.open("/test/parts/desk/situation");
        visitor.screenshots("parts-situation");
        visitor.open("/test/parts/desk/measures");
        visitor.screenshots("parts-measures");
        visitor.open("/test/parts/desk/form");
        visitor.screenshots("parts-form");
        visitor.open("/test/parts/desk/day");
        visitor.screenshots("parts-day");
    }

    @Test
    void theGateFillsTheScreenAndAPaperIsASheet(Visitor visitor) {
        visitor.open("/test/parts/kiosk/admit");
        visitor.screenshots("parts-admit");
        visitor.open("/test/parts/kiosk/refer");
        visitor.screenshots("parts-refer");
        visitor.open("/test/parts/public/visitor");
        visitor.screenshots("parts-visitor");
        visitor.signIn(clerk()).open("/test/parts/sheet/sheet");
        visitor.screenshots("parts-sheet");
    }

    @Test
    void whatIsNotThereIsSaidInWords(Visitor visitor) {
        visitor.signIn(clerk()).open("/administration/khong-co");
        visitor.screenshots("error-404");
    }

    @Test
    void theKeyboardReachesTheContentFirst(Visitor visitor) {
        var page = visitor.signIn(clerk()).open("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#content");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Đăng xuất"))
                .click();
        assertThat(page.url()).endsWith("/sign-in");
        assertThat(page.locator(".notice").count()).isEqualTo(1);
        page.reload();
        assertThat(page.locator(".notice").count()).isZero();
    }

    private Person.Id clerk() {
        var office = new OfficeExamples(units, people, clock);
        var body = office.body("Bộ Nội vụ");
        return office.person(office.unit(body, "Văn phòng Bộ"), "Trần Thị Hạnh", Post.Kind.CLERK)
                .id();
    }
}

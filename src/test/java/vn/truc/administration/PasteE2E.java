package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.OfficeClock;
import vn.truc.e2e.BrowserTest;
import vn.truc.e2e.Visitor;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;

/// A list goes from Excel into the page: pasted, looked at, accepted; the first steps follow it.
@BrowserTest
record PasteE2E(Units units, People people, OfficeClock clock) {
    @Test
    void aPastedListIsLookedAtAndAccepted(Visitor visitor) {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Sở Nội vụ");
        visitor.signIn(
                examples.person(body, "Quản Trị", Post.Kind.ADMINISTRATOR).id());
        var page = visitor.open("/administration/start");
        visitor.picture("administration-start");
        visitor.open("/administration/lists?kind=PEOPLE");
        visitor.picture("administration-lists");
        page.locator("[name=paste]")
                .fill(
                        "DANH SÁCH\t\t\t\nTT\tMã cán bộ\tHọ và tên\tĐơn vị\tChức vụ\n1\t11\tĐỗ Mẫu An\tSở Nội vụ\tGiám đốc\n2\t\tLê Mẫu Bình\tPhòng lạ\tChuyên viên\n");
        page.locator("form button.first").click();
        assertThat(page.locator("main").innerText()).contains("Dòng 4", "mã cán bộ", "Phòng lạ");
        visitor.picture("administration-list-wrong");
        visitor.open("/administration/lists?kind=PEOPLE");
        page.locator("[name=paste]")
                .fill("Mã cán bộ\tHọ và tên\tĐơn vị\tChức vụ\n11\tĐỗ Mẫu An\tSở Nội vụ\tGiám đốc\n");
        page.locator("form button.first").click();
        assertThat(page.locator("main").innerText()).contains("Đỗ Mẫu An", "Thủ trưởng");
        assertThat(people.search("do mau an", Set.of(body.id()), clock.today())).isEmpty();
        visitor.picture("administration-list");
        page.locator("form button.first").click();
        page.waitForURL(address -> address.endsWith("/administration"));
        assertThat(people.search("do mau an", Set.of(body.id()), clock.today())).hasSize(1);
        visitor.open("/administration/audit");
        visitor.picture("administration-audit");
    }
}

package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.SignedIn;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.vault.Resealing;
import vn.truc.vault.Vault;

/// Visitors are found by the number that they left, however it is spelt and whichever key marked it.
@OfficeTest
record VisitorsByPhoneIT(
        GateExamples examples,
        VisitorsByPhone visitors,
        Vault vault,
        Resealing resealing,
        Acting acting,
        JdbcClient jdbc,
        MockMvcTester web) {

    @Test
    void aNumberIsFoundByWhoeverMaySeeItAlsoAfterTheKeyHasChanged() {
        var house = examples.house();
        var guest = examples.received(house, examples.visitor(house, false, false));
        var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
        var elsewhere = house.examples().person(house.examples().body("Bộ khác"), "Cao Xa", Post.Kind.HEALTH_OFFICER);
        for (var spelt : List.of("0900 000 000", "+84 900 000 000", "0900.000.000")) {
            assertThat(found(officer, spelt)).contains(guest.who().toString());
        }
        assertThat(found(officer, "0900 000 009")).isEmpty();
        assertThat(found(elsewhere, "0900 000 000")).isEmpty();
        assertThat(why(examples.as(officer, by -> visitors.find(by, "Nguyễn")))).isEqualTo("gate.error.phone");
        assertThat(vault.rotate(vault.key())).isTrue();
        assertThat(found(officer, "0900 000 000")).contains(guest.who().toString());
        var before = mark(guest);
        while (acting.as(Resealing.PART, () -> resealing.some(1000)) > 0) {
            assertThat(vault.keys()).isGreaterThan(1);
        }
        assertThat(mark(guest)).isNotEqualTo(before);
        assertThat(found(officer, "0900 000 000")).contains(guest.who().toString());
    }

    @Test
    void theNumbersThatVisitorsLeftAreReadWhereTheyMayBeSeen() {
        var house = examples.house();
        var guest =
                examples.received(house, examples.visitor(house, false, false)).who();
        var officer = house.examples().person(house.body(), "Ngô Thị Số", Post.Kind.HEALTH_OFFICER);
        var elsewhere = house.examples().person(house.examples().body("Sở khác"), "Cao Lạ", Post.Kind.HEALTH_OFFICER);
        assertThat(numbers(officer, guest)).containsExactly(Map.entry(guest, "0900 000 000"));
        assertThat(numbers(elsewhere, guest)).isEmpty();
        assertThat(numbers(house.staff(), guest)).isEmpty();
    }

    @Test
    void whoeverAnswersRequestsFindsTheVisitsOfSomebodyFromOutside() {
        var house = examples.house();
        examples.received(house, examples.visitor(house, false, false));
        var administrator = house.examples().person(house.body(), "Đỗ Thị Quản", Post.Kind.ADMINISTRATOR);
        assertThat(find(administrator, "0900 000 000"))
                .hasStatusOk()
                .bodyText()
                .contains("Ông John Smith")
                .doesNotContain("0900 000 000");
        assertThat(find(administrator, "0900 000 008")).hasStatusOk().bodyText().doesNotContain("Ông John Smith");
        assertThat(find(administrator, "John")).hasStatus(422);
        assertThat(find(house.clerk(), "0900 000 000")).hasStatus(403);
    }

    private MvcTestResult find(Person person, String phone) {
        return web.post()
                .uri("/privacy/desk/find")
                .param("phone", phone)
                .header("Sec-Fetch-Site", "same-origin")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id().value()), null, List.of())))
                .exchange();
    }

    private Map<UUID, String> numbers(Person person, UUID guest) {
        return examples.as(person, by -> visitors.numbers(by, List.of(guest)));
    }

    private byte[] mark(Visit guest) {
        return acting.as(
                "test.mark",
                () -> jdbc.sql("select phone_mark from gate_visitor_contact where visitor_id = :id")
                        .param("id", guest.who())
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    private List<String> found(Person person, String phone) {
        return done(examples.as(person, by -> visitors.find(by, phone))).stream()
                .map(visitor -> visitor.id().toString())
                .toList();
    }
}

package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.page.NotAllowed;

/// A guard finds who came to this house before by the whole number, and nobody tries numbers.
@OfficeTest
record ReturningVisitorsIT(
        GateExamples examples, ReturningVisitors visitors, Places places, JdbcClient jdbc, MockMvcTester web) {
    private static final String NUMBER = "+84 900 000 000";

    @Test
    void theFormIsFilledWithWhoCameBeforeAndTheLookIsOnRecordWithoutTheNumber() {
        var house = examples.house();
        var before = examples.received(house, examples.visitor(house, false, false));
        assertThat(find(house.guard(), house.gate(), NUMBER))
                .hasStatusOk()
                .bodyText()
                .contains("Lần gần nhất đến đây", "value=\"Ông John Smith\"", "value=\"Đại sứ quán\"")
                .contains("value=\"Lê Văn Thủ\"", "value=\"" + house.unit().id() + "\" selected", NUMBER)
                .doesNotContain("Làm việc");
        assertThat(looks(house.guard())).containsExactly(before.who() + " true");
        assertThat(find(house.guard(), house.gate(), "0900 000 009"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có khách nào để lại số này")
                .doesNotContain("John Smith");
        for (var part : List.of("0900", "%", "John", "--------")) {
            assertThat(find(house.guard(), house.gate(), part)).as(part).hasStatus(422);
        }
        assertThat(looks(house.guard())).hasSize(2);
    }

    @Test
    void itIsForGuardsOfTheHouseAndForVisitsThatTheirBodySeesInItsLog() {
        var house = examples.house();
        var tenant = examples.house();
        places.house(house.site(), new Place.Occupant(tenant.body().id(), false), GateExamples.author(house));
        examples.received(house, examples.visitor(house, false, false));
        for (var other : List.of(house.staff(), house.head(), house.clerk())) {
            assertThat(find(other, house.gate(), NUMBER)).hasStatus(403);
        }
        var stranger = examples.house();
        assertThatThrownBy(() -> found(stranger.guard(), house.gate())).isInstanceOf(NotAllowed.class);
        assertThat(found(stranger.guard(), stranger.gate())).isEmpty();
        assertThat(found(tenant.guard(), house.gate())).isEmpty();
        assertThat(found(house.guard(), house.gate()))
                .map(ReturningVisitors.Known::unit)
                .contains(house.unit().id());
    }

    @Test
    void aGuardWhoTriesNumbersIsStoppedForTheHourAndOthersAreNot() {
        var house = examples.house();
        examples.received(house, examples.visitor(house, false, false));
        for (int look = 0; look < ReturningVisitors.MOST_LOOKS; look++) {
            var number = "0900 100 %03d".formatted(look);
            assertThat(found(house.guard(), house.gate(), number)).isEmpty();
        }
        assertThat(why(examples.as(house.guard(), by -> visitors.find(by, house.gate(), NUMBER))))
                .isEqualTo("gate.error.looks");
        assertThat(looks(house.guard())).hasSize(ReturningVisitors.MOST_LOOKS);
        var relief = house.examples().person(house.body(), "Đinh Văn Trực", Post.Kind.GUARD);
        assertThat(found(relief, house.gate())).isPresent();
        jdbc.sql("update gate_look_count set since = since - interval '61 minutes' where guard_id = :guard")
                .param("guard", house.guard().id().value())
                .update();
        assertThat(found(house.guard(), house.gate())).isPresent();
    }

    private Optional<ReturningVisitors.Known> found(Person guard, Place.Id gate) {
        return found(guard, gate, NUMBER);
    }

    private Optional<ReturningVisitors.Known> found(Person guard, Place.Id gate, String number) {
        return done(examples.as(guard, by -> visitors.find(by, gate, number)));
    }

    private List<String> looks(Person guard) {
        return jdbc.sql("""
                        select subject_id || ' ' || (details ->> 'found') from audit_line
                        where act = 'gate.visitor-recalled' and person_id = :guard and details - 'gate' - 'found' = '{}'
                        """)
                .param("guard", guard.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private MvcTestResult find(Person person, Place.Id gate, String number) {
        return web.post()
                .uri("/gate/visitor/known")
                .param("place", gate.toString())
                .param("number", number)
                .header("Sec-Fetch-Site", "same-origin")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id().value()), null, List.of())))
                .exchange();
    }
}

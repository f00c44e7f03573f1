package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.access.AtWork;
import vn.truc.access.Right;
import vn.truc.account.AccessToken;
import vn.truc.account.AccessTokens;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;

/// Before a unit is moved, merged or split one sees what it has, in numbers where nobody is to be named.
@OfficeTest(properties = "truc.test=across-bodies")
class StakesIT extends ApiCalls {
    private final OtherHouse houses;
    private final List<Stake> stakes;
    private final AccessTokens tokens;
    private final OfficeClock clock;

    StakesIT(
            MockMvcTester web,
            JsonMapper json,
            OtherHouse houses,
            List<Stake> stakes,
            AccessTokens tokens,
            OfficeClock clock) {
        super(web, json);
        this.houses = houses;
        this.stakes = stakes;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Test
    void whatAUnitHasIsCountedAndNobodyIsNamed() {
        var house = houses.build("Gộp");
        var none = held(house, house.unit());
        assertThat(none).doesNotContainKeys("absence.stake", "gate.stake.visitors", "account.stake");
        houses.visitor(house);
        houses.isolation(house);
        var today = clock.today().toString();
        for (var role : List.of("STAFF", "CLERK")) {
            same(
                    house.role(role),
                    "PUT",
                    "/api/absences/" + clock.newId(),
                    Map.of("kind", "annual", "from", today, "to", today));
        }
        var wanted = new AccessTokens.Wanted(
                new AccessToken.Id(clock.newId()),
                "Cổng",
                Optional.of(house.unit().id()),
                Set.of(Right.READ_UNIT),
                "",
                7);
        done(AtWork.as(house.role("ADMINISTRATOR"), by -> tokens.make(by, wanted)));
        assertThat(held(house, house.unit()))
                .as("who is on leave and in isolation is away once")
                .containsEntry("absence.stake", 2)
                .containsEntry("gate.stake.visitors", 1)
                .containsEntry("account.stake", 1);
        same(
                house.role("OFFICE_CLERK"),
                "PUT",
                "/api/directives/" + clock.newId(),
                directive(house, clock.today(), clock.newId(), "Dự thảo", "50%"));
        assertThat(held(house, house.body()))
                .containsEntry("directive.stake", 1)
                .doesNotContainKeys("gate.stake.kiosks", "roster.stake.stand-ins", "roster.stake.routes");
    }

    private Map<String, Integer> held(OtherHouse.House house, Unit unit) {
        return AtWork.as(
                house.role("ADMINISTRATOR"),
                by -> stakes.stream()
                        .flatMap(stake -> stake.at(unit.id(), clock.today()).stream())
                        .peek(held ->
                                assertThat(held.names().toString()).doesNotContain("STAFF Gộp", "CLERK Gộp", "Khách"))
                        .collect(Collectors.toMap(held -> held.what().key(), Stake.Held::number)));
    }
}

package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Person;
import vn.truc.replay.Demo;

/// Every page of every role, found by following links: each answers, and each kind is looked at with axe in both themes
/// and both languages, on a phone and at 200 %. The list of pages comes from the doors themselves, so that a new page
/// cannot be forgotten. The house in which so much was begun is left to nobody else.
@DemoTest
@DirtiesContext
record EveryPageE2E(Demo demo, ApplicationContext house, Rights rights, Areas areas, OfficeClock clock) {
    /// Pages to which no link of the demonstration leads, and who looks at them.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/first-run", "FirstDayE2E, before there is anything"),
            Map.entry("/language/{language}", "a switch, not a page"),
            Map.entry("/p/{token}", "SignInE2E, with a slip"),
            Map.entry("/sign-in/oidc", "OidcSignInIT, where there is a provider"),
            Map.entry("/sign-in/oidc/callback", "OidcSignInIT, where there is a provider"),
            Map.entry("/test/slow/{lock}", "a door of tests"),
            Map.entry("/gate/order", "FormsTwiceIT: offered after a refusal"),
            Map.entry("/q/{code}/{mark}", "GuestsIT: scanned from a poster"),
            Map.entry("/rosters/proposals/{id}/progress", "RosterDoorsIT: a part of a page"));

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int CLERK = 1;

    @Test
    void everyPageCanBeUsedByEverybody(Visitor visitor) {
        var addresses = Addresses.of(house);
        var anybody = walker(addresses);
        var roles = new LinkedHashMap<Person.Id, Walker>();
        demo.parts()
                .forEach(part -> roles.put(
                        part.person().id(),
                        walker(addresses).signIn(part.person().id())));
        new Beginnings(List.copyOf(roles.values()), anybody).beginEverything();
        var clerk = rights.actor(demo.parts().get(CLERK).person().id()).orElseThrow();
        seat(clerk);
        anybody.from("/sign-in", "/demo", "/alerts");
        roles.values().parallelStream().forEach(role -> role.from("/"));

        var seen = new TreeSet<>(anybody.reached().keySet());
        var look = new CloseLook(visitor);
        look.at(anybody.reached().values());
        anybody.readInEnglish(anybody.reached().values());
        roles.forEach((person, role) -> {
            var mine = new LinkedHashSet<>(List.of("/"));
            role.reached().forEach((page, path) -> {
                if (seen.add(page)) {
                    mine.add(path);
                }
            });
            visitor.signIn(person);
            look.at(mine);
            role.readInEnglish(mine);
        });
        var faults = new ArrayList<>(anybody.faults());
        roles.values().forEach(role -> faults.addAll(role.faults()));
        faults.addAll(look.faults());

        assertThat(faults).isEmpty();
        var forgotten = new TreeSet<>(addresses.all().toList());
        forgotten.removeAll(seen);
        assertThat(forgotten)
                .as("Pages that no role can reach by links")
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
    }

    private Walker walker(Addresses addresses) {
        var port = house.getEnvironment().getRequiredProperty("local.server.port");
        return new Walker(URI.create("http://localhost:" + port), addresses);
    }

    private void seat(Actor clerk) {
        var author = new Author(clerk.person().id().value(), null, "Trực");
        var area = new Area.Id(clock.newId());
        areas.open(
                List.of(new Areas.Opening(area, null, "2019", "00", "Tỉnh mẫu", Area.Level.PROVINCE)), START, author);
        areas.seat(clerk.unit(), area, START, author);
    }
}

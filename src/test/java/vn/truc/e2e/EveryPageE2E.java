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
/// cannot be forgotten.
@DemoTest
record EveryPageE2E(Demo demo, ApplicationContext house, Rights rights, Areas areas, OfficeClock clock) {
    /// Pages to which no link of the demonstration leads, and who looks at them.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/first-run", "FirstDayE2E, before there is anything"),
            Map.entry("/absences/{id}/certificate", "a file"),
            Map.entry("/directives/{id}/file", "a file"),
            Map.entry("/language/{language}", "a switch, not a page"),
            Map.entry("/p/{token}", "SignInE2E, with a slip"),
            Map.entry("/sign-in/oidc", "OidcSignInIT, where there is a provider"),
            Map.entry("/sign-in/oidc/callback", "OidcSignInIT, where there is a provider"),
            Map.entry("/test/slow/{lock}", "a door of tests"),
            Map.entry("/approvals/{id}", "FormsTwiceIT: nothing waits in the demonstration"),
            Map.entry("/directives/{id}/clauses/{clause}/exempt", "ExemptAndTightenIT: led to by a measure in force"),
            Map.entry("/gate/order", "FormsTwiceIT: offered after a refusal"),
            Map.entry("/gate/poster/sheet", "GateDoorsIT: printed once a poster hangs"),
            Map.entry("/q", "GuestsIT: typed from a poster"),
            Map.entry("/q/{code}", "PublicPagesE2E, GuestsIT: scanned from a poster"),
            Map.entry("/q/{code}/{mark}", "GuestsIT: scanned from a poster"),
            Map.entry("/v/{token}", "GuestsIT: what a visitor gets"),
            Map.entry("/v/{token}/declared", "VisitorFilesIT: what a visitor declared"),
            Map.entry("/v/{token}/correct", "VisitorFilesIT: what a visitor declared"),
            Map.entry("/health/visitors/{declaration}", "FormsTwiceIT: no visitor of the demonstration is ill"),
            Map.entry("/rosters/duty/{id}", "RosterDoorsIT: no rota stands in the demonstration"),
            Map.entry("/rosters/proposals/{id}", "RosterDoorsIT: while a proposal is computed"),
            Map.entry("/rosters/proposals/{id}/progress", "RosterDoorsIT: while a proposal is computed"),
            Map.entry("/tracing/alerts/{id}", "TracingPagesIT: no alert stands in the demonstration"),
            Map.entry("/tracing/new", "TracingPagesIT: asked about one person"),
            Map.entry("/tracing/{id}", "TracingPagesIT: nobody is traced in the demonstration"),
            Map.entry("/tracing/{id}/dossier", "TracingPagesIT: nobody is traced in the demonstration"));

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int OFFICE = 0;
    private static final int CLERK = 1;
    private static final int STAFF = 3;
    private static final int GUARD = 4;
    private static final int ADMINISTRATOR = 8;

    @Test
    void everyPageCanBeUsedByEverybody(Visitor visitor) {
        var addresses = Addresses.of(house);
        var anybody = walker(addresses).from("/sign-in", "/demo", "/alerts");
        var roles = new LinkedHashMap<Person.Id, Walker>();
        demo.parts()
                .forEach(part -> roles.put(
                        part.person().id(),
                        walker(addresses).signIn(part.person().id())));
        beginThings(List.copyOf(roles.values()));
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
        assertThat(forgotten).as("Pages that no role can reach by links").isSubsetOf(ELSEWHERE.keySet());
    }

    private Walker walker(Addresses addresses) {
        var port = house.getEnvironment().getRequiredProperty("local.server.port");
        return new Walker(URI.create("http://localhost:" + port), addresses);
    }

    /// A draft, a declaration, a request for leave, a list to be taken in and somebody refused at the gate, so that
    /// their pages are there.
    private void beginThings(List<Walker> roles) {
        roles.get(OFFICE)
                .send(
                        "/directives/new",
                        "/directives/draft",
                        Map.of(
                                "number", "77/CV-VP",
                                "issuedBy", "Văn phòng Bộ",
                                "signer", "Nguyễn Văn Mẫu",
                                "subject", "Nhắc đeo khẩu trang"));
        var answers = Map.of("signs", "NONE", "contacts", "NONE", "places", "NONE", "exposures", "NONE");
        var declared = new LinkedHashMap<>(answers);
        declared.put("agreed", "true");
        roles.get(STAFF)
                .send("/health/declare", "/health/declare", declared)
                .send("/absences/leave", "/absences/leave", Map.of());
        var clerk = rights.actor(demo.parts().get(CLERK).person().id()).orElseThrow();
        roles.get(CLERK).from("/rosters/reasons?unit=" + clerk.unit());
        seat(clerk);
        roles.get(GUARD).send("/gate", "/gate/in", Map.of("q", "BNV0081", "temperature", "38.6"));
        roles.get(ADMINISTRATOR)
                .send("/administration/lists", "/administration/lists", Map.of("paste", "Mã\tTên\nVTM\tVụ Thử mẫu"));
    }

    private void seat(Actor clerk) {
        var author = new Author(clerk.person().id().value(), null, "Trực");
        var area = new Area.Id(clock.newId());
        areas.open(
                List.of(new Areas.Opening(area, null, "2019", "00", "Tỉnh mẫu", Area.Level.PROVINCE)), START, author);
        areas.seat(clerk.unit(), area, START, author);
    }
}

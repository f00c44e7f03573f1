package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.account.AccessToken;
import vn.truc.account.AccessTokens;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.report.ReportExamples;

/// Every command of `docs/api.md` works as it stands there, one after the other, through the network.
@OfficeTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "truc.test=api-guide")
class ApiGuideIT {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private final ReportExamples reports;
    private final Units units;
    private final People people;
    private final AccessTokens tokens;
    private final Rights rights;
    private final Places places;
    private final OfficeClock clock;

    @LocalServerPort
    private int port;

    ApiGuideIT(
            ReportExamples reports,
            Units units,
            People people,
            AccessTokens tokens,
            Rights rights,
            Places places,
            OfficeClock clock) {
        this.reports = reports;
        this.units = units;
        this.people = people;
        this.tokens = tokens;
        this.rights = rights;
        this.places = places;
        this.clock = clock;
    }

    @Test
    void everyCommandOfTheGuideWorks() throws IOException, InterruptedException {
        var ministry = reports.ministry();
        clock.release();
        var gate = gate(ministry.body());
        var guide = Files.readString(Path.of("docs/api.md"));
        var script = "set -euo pipefail\n"
                + BLOCK.matcher(guide).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
        var file = Files.createTempFile("guide", ".sh");
        Files.writeString(file, script);
        var bash = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
        bash.environment()
                .putAll(Map.ofEntries(
                        Map.entry("TRUC", "http://127.0.0.1:" + port),
                        Map.entry(
                                "CLERK",
                                token(
                                        ministry.officeClerk(),
                                        Right.READ_UNIT,
                                        Right.DRAFT_DIRECTIVES,
                                        Right.CONSOLIDATE)),
                        Map.entry("CHIEF", token(ministry.chief(), Right.OWN, Right.ISSUE_DIRECTIVES)),
                        Map.entry("HEAD", token(ministry.head(), all(ministry.head()))),
                        Map.entry("GATE", machine(ministry.body())),
                        Map.entry("MINISTRY", ministry.body().id().toString()),
                        Map.entry("OFFICE", ministry.standing().id().toString()),
                        Map.entry("DEPARTMENT", ministry.first().id().toString()),
                        Map.entry("PERSON", ministry.clerk().id().toString()),
                        Map.entry("STAFF_NUMBER", ministry.head().staffNumber()),
                        Map.entry("GATE_ID", gate.toString())));
        var run = bash.start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"DECIDED\"", "\"ADMITTED\"", "\"status\":\"IN_FORCE\"", "\"50%\"", "\"CLEARED\"")
                .contains("\"status\":\"SUBMITTED\"", "\"capacity\":\"HEAD\"", "\"status\":\"ENDED\"");
        assertThat(BLOCK.matcher(guide).results().map(MatchResult::group).filter(block -> block.contains("as $")))
                .hasSizeGreaterThan(7);
    }

    private String token(Person person, Right... asked) {
        var actor = rights.actor(person.id()).orElseThrow();
        return made(actor, Optional.empty(), Set.of(asked));
    }

    private Right[] all(Person person) {
        return tokens.may(rights.actor(person.id()).orElseThrow()).toArray(Right[]::new);
    }

    private String machine(Unit body) {
        var administrator = rights.actor(new OfficeExamples(units, people, clock)
                        .person(body, "Bùi Quản Trị", Post.Kind.ADMINISTRATOR)
                        .id())
                .orElseThrow();
        return made(administrator, Optional.of(body.id()), Set.of(Right.WORK_GATE));
    }

    private String made(Actor by, Optional<Unit.Id> machineOf, Set<Right> asked) {
        var wanted = new AccessTokens.Wanted(new AccessToken.Id(clock.newId()), "Hướng dẫn", machineOf, asked, "", 7);
        return done(tokens.make(by, wanted)).bearer().orElseThrow().text();
    }

    private Place.Id gate(Unit body) {
        var author = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.of(600));
        var gate = new Place(
                new Place.Id(clock.newId()), Optional.of(site.id()), Place.Kind.GATE, "Sảnh", "", OptionalInt.empty());
        places.keep(site, author);
        places.keep(gate, author);
        places.house(site.id(), new Place.Occupant(body.id(), false), author);
        return gate.id();
    }
}

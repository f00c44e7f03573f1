package vn.truc.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.Person;
import vn.truc.page.Words;
import vn.truc.report.Brief;
import vn.truc.report.Briefs;

/// `./truc demo`: the Ministry of Home Affairs on Friday 20 March 2020, a quarter of an hour before the report is due.
/// The clock of the office runs from there; it can be set forward to the moments that the case names.
@Component
@Profile("demo & !national")
class CaseDemo implements Demo, SmartInitializingSingleton, ApplicationRunner {
    private static final String FILE = "replays/000-bo-noi-vu-2020-03.yaml";
    private static final String DAILY = "epidemic-daily";

    private final Replays replays;
    private final Compliance compliance;
    private final Briefs briefs;
    private final Rights rights;
    private final Acting acting;
    private final OfficeClock clock;
    private final Environment settings;
    private final Case told;
    private @Nullable Stage stage;

    CaseDemo(
            Replays replays,
            Compliance compliance,
            Briefs briefs,
            Rights rights,
            Acting acting,
            OfficeClock clock,
            Environment settings) {
        this.replays = replays;
        this.compliance = compliance;
        this.briefs = briefs;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
        this.settings = settings;
        this.told = ReplayReader.read(FILE, text());
    }

    /// Before anything reads the clock, so that no job sees today.
    @Override
    public void afterSingletonsInstantiated() {
        clock.hold(instant(told.from()));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var moment = Objects.requireNonNull(told.demoAt());
        var performance = replays.run(told, moment);
        if (!performance.ok()) {
            System.err.println(ReplaySheet.of(FILE, performance));
        }
        stage = performance.stage();
        clock.set(instant(moment));
        System.out.println(welcome());
        brief().ifPresent(address -> System.out.println(
                "  Năm dòng cho lãnh đạo, không cần đăng nhập · The five lines for a leader: " + address));
    }

    /// The link to the five lines, made by the first role that collects reports.
    private Optional<String> brief() {
        return parts().stream()
                .flatMap(part -> rights.actor(part.person().id()).stream())
                .filter(actor -> actor.holds(Right.CONSOLIDATE))
                .findFirst()
                .map(actor -> briefs.make(actor, new Brief.Id(clock.newId()), DAILY))
                .map(brief -> "http://localhost:%s/brief/%s"
                        .formatted(settings.getProperty("local.server.port"), briefs.token(brief.id())));
    }

    @Override
    public List<Part> parts() {
        return stage == null
                ? List.of()
                : told.roles().stream().map(role -> part(stage, role)).toList();
    }

    @Override
    public boolean has(Person.Id person) {
        return parts().stream().anyMatch(part -> part.person().id().equals(person));
    }

    @Override
    public List<Moment> ahead(Instant now) {
        return told.moments().stream()
                .map(moment -> new Moment(instant(moment.at()), Words.english() ? moment.en() : moment.vi()))
                .filter(moment -> moment.at().isAfter(now))
                .toList();
    }

    @Override
    public void forward(Instant moment) {
        if (ahead(clock.now()).stream().anyMatch(each -> each.at().equals(moment))) {
            clock.set(moment);
            acting.as("compliance.deadline", () -> compliance.atDeadline(clock.now()));
        }
    }

    private Part part(Stage present, Case.Role role) {
        var person = present.person(role.person());
        var title = told.people().stream()
                .filter(each -> each.code().equals(role.person()))
                .map(Cast.Person::title)
                .findFirst()
                .orElseGet(() -> Casting.title(role.person()));
        var unit = told.people().stream()
                .filter(each -> each.code().equals(role.person()))
                .map(Cast.Person::unit)
                .findFirst()
                .orElseGet(() ->
                        role.person().substring(0, Math.max(0, role.person().lastIndexOf('.'))));
        return new Part(person, title, present.unit(unit).name(), Words.english() ? role.en() : role.vi());
    }

    /// What the terminal says: the address, the hour, who to be first.
    String welcome() {
        var address = "http://localhost:%s/demo".formatted(settings.getProperty("local.server.port"));
        var first = parts().getFirst();
        return """

                Bản xem thử: %s
                  Đồng hồ cơ quan: 14:45, thứ Sáu 20/3/2020. Hãy là %s (%s) trước tiên.
                The demonstration: %s
                  The clock of the office says 14:45 on Friday, 20 March 2020. Be %s (%s) first.""".formatted(
                        address,
                        first.person().name(),
                        told.roles().getFirst().vi(),
                        address,
                        first.person().name(),
                        told.roles().getFirst().en());
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(Words.OFFICE_ZONE).toInstant();
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.truc.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.report.Duties;
import vn.truc.report.Reports;
import vn.truc.report.Submission;

/// `./truc demo national`: the whole country on Wednesday 8 December 2021 at 14:45 with 300,000 people who do not
/// exist. Most provinces have reported, the others have not yet.
@Component
@Profile("demo & national")
class NationalDemo implements Demo, SmartInitializingSingleton, ApplicationRunner {
    private static final int PEOPLE = 300_000;
    private static final LocalTime NOW = LocalTime.of(14, 45);
    private static final int REPORTS = 45;
    private static final int DECLARATIONS = 200;

    private final NationalStage stage;
    private final Players players;
    private final Units units;
    private final People people;
    private final Reports reports;
    private final Duties duties;
    private final HealthActs health;
    private final Compliance compliance;
    private final Acting acting;
    private final OfficeClock clock;
    private final Environment settings;
    private volatile List<Part> parts = List.of();

    NationalDemo(
            NationalStage stage,
            Players players,
            Units units,
            People people,
            Reports reports,
            Duties duties,
            HealthActs health,
            Compliance compliance,
            Acting acting,
            OfficeClock clock,
            Environment settings) {
        this.stage = stage;
        this.players = players;
        this.units = units;
        this.people = people;
        this.reports = reports;
        this.duties = duties;
        this.health = health;
        this.compliance = compliance;
        this.acting = acting;
        this.clock = clock;
        this.settings = settings;
    }

    /// Before anything reads the clock, so that no job sees today.
    @Override
    public void afterSingletonsInstantiated() {
        clock.hold(at(NationalStage.TODAY, LocalTime.of(8, 0)));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println("Đang dựng cả nước với 300.000 người, xin đợi vài phút… "
                + "/ Raising the whole country with 300,000 people, please wait some minutes…");
        var country = stage.country();
        stage.settle(country, PEOPLE);
        stage.order(country);
        var capital = units.findByCode("UBND-01", NationalStage.TODAY).orElseThrow();
        declare(capital);
        report(country);
        parts = cast(country, capital);
        clock.set(at(NationalStage.TODAY, NOW));
        System.out.printf(
                "%nBản xem thử cả nước: http://localhost:%1$s/demo%nThe national demonstration: http://localhost:%1$s/demo%n",
                settings.getProperty("local.server.port"));
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public boolean has(Person.Id person) {
        return parts.stream().anyMatch(part -> part.person().id().equals(person));
    }

    @Override
    public List<Moment> ahead(Instant now) {
        var due = at(NationalStage.TODAY, LocalTime.of(15, 0));
        return due.isAfter(now) ? List.of(new Moment(due, Words.clock(due))) : List.of();
    }

    @Override
    public void forward(Instant moment) {
        if (ahead(clock.now()).stream().anyMatch(each -> each.at().equals(moment))) {
            clock.set(moment);
            acting.as("compliance.deadline", () -> compliance.atDeadline(clock.now()));
        }
    }

    private void declare(Unit capital) {
        people.holders(capital.id(), NationalStage.TODAY).stream()
                .limit(DECLARATIONS)
                .forEach(holder -> players.as(holder.person(), by -> {
                    health.declare(by, new Event.Declare(Map.of(), Map.of()));
                    return by;
                }));
    }

    /// Most provinces have; the others are called at 14:45.
    private void report(NationalStage.Country country) {
        units.children(country.government().id(), NationalStage.TODAY).stream()
                .filter(unit -> !unit.equals(country.office()))
                .limit(REPORTS)
                .forEach(unit -> players.as(
                        stage.head(unit),
                        by -> duties.of(unit.id(), NationalStage.TODAY).stream()
                                .map(duty -> Refusals.value(
                                        reports.submitAsDrafted(
                                                by, new Submission.Id(clock.newId()), duty.key(NationalStage.TODAY)),
                                        "the report"))
                                .toList()));
    }

    private List<Part> cast(NationalStage.Country country, Unit capital) {
        var cast = new ArrayList<Part>();
        var office = country.office();
        cast.add(part(office, Post.Kind.HEAD, "lead"));
        cast.add(part(office, Post.Kind.CLERK, "collect"));
        cast.add(part(capital, Post.Kind.HEAD, "province"));
        for (var code : List.of("UBND-001", "UBND-00001")) {
            var unit = units.findByCode(code, NationalStage.TODAY).orElseThrow();
            cast.add(part(unit, Post.Kind.HEAD, "unit"));
        }
        cast.add(part(capital, Post.Kind.STAFF, "staff"));
        return List.copyOf(cast);
    }

    private Part part(Unit unit, Post.Kind kind, String what) {
        var holder = people.holders(unit.id(), NationalStage.TODAY).stream()
                .filter(one -> one.post().kind() == kind)
                .findFirst()
                .orElseThrow();
        return new Part(
                holder.person(), holder.post().title(), unit.name(), Words.t(Message.of("replay.national." + what)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Words.OFFICE_ZONE).toInstant();
    }
}

package vn.truc.plan;

import static vn.truc.page.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// A province with two districts, the people’s committees there, and what they write.
@Component
class ProvinceExamples {
    static final LocalDate DAY = LocalDate.of(2021, 6, 11);
    private static final LocalDate FOUNDED = LocalDate.of(2021, 1, 1);

    private final Directives directives;
    private final Areas areas;
    private final Competences competences;
    private final Units units;
    private final Teams teams;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    ProvinceExamples(
            Directives directives,
            Areas areas,
            Competences competences,
            Units units,
            Teams teams,
            People people,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.areas = areas;
        this.competences = competences;
        this.units = units;
        this.teams = teams;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /// A province, its first district, and who acts there.
    record Province(Area area, Area district, Unit committee, Unit below, Unit beside, Actor clerk, Actor chair) {}

    /// A province with two districts, each with its committee.
    Province province() {
        var committee = unit(Optional.empty());
        var below = unit(Optional.of(committee.id()));
        var beside = unit(Optional.of(committee.id()));
        var area = area(null, Area.Level.PROVINCE);
        var district = area(area.code(), Area.Level.DISTRICT);
        seat(committee, area);
        competences.set(committee.id(), Competence.SEAT, "UBND", author(committee));
        seat(below, district);
        seat(beside, area(area.code(), Area.Level.DISTRICT));
        steering(committee);
        var clerk = actor(committee, Post.Kind.CLERK, Set.of());
        var chair = actor(committee, Post.Kind.HEAD, Set.of(committee.id()));
        return new Province(area, district, committee, below, beside, clerk, chair);
    }

    /// A steering committee whose standing office is the body itself.
    void steering(Unit body) {
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        body.id(),
                        Optional.of(body.id())),
                FOUNDED);
    }

    /// A draft of the province that limits meetings and gives these units work.
    Directive.Id draft(Province at, Unit... leads) {
        return done(directives.draft(at.clerk(), directive(at, leads))).id();
    }

    Directive directive(Province at, Unit... leads) {
        return new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse("349/KH-UBND").orElseThrow(),
                DocumentType.PLAN,
                at.committee().id(),
                "UBND tỉnh",
                "Chủ tịch",
                LocalDate.of(2021, 5, 13),
                "Phương án cấp 3",
                new Reach.Territory(at.area().id()),
                Period.from(LocalDate.of(2021, 5, 13)),
                List.of(
                        new Clause(
                                clock.newId(),
                                "1",
                                "Không họp quá 20 người",
                                new Clause.Ordered(new MeetingLimit(20, null, false)),
                                Optional.empty()),
                        new Clause(
                                clock.newId(),
                                "2",
                                "Kích hoạt 4 tại chỗ",
                                new Clause.Work(
                                        Set.copyOf(List.of(leads).stream()
                                                .map(Unit::id)
                                                .toList()),
                                        Set.of(),
                                        Optional.empty()),
                                Optional.empty())),
                List.of(),
                Directive.Status.DRAFT,
                0,
                at.clerk().person().id(),
                Optional.empty());
    }

    /// A draft of a body for its own units, with so many at most in a room.
    Directive.Id ownPlan(Province at, Unit body, int most) {
        var writer = actor(body, Post.Kind.CLERK, Set.of());
        var model = directive(at, body);
        var clause = new Clause(
                clock.newId(),
                "1",
                "Không họp quá số người này",
                new Clause.Ordered(new MeetingLimit(most, null, false)),
                Optional.empty());
        return done(directives.draft(
                        writer,
                        new Directive(
                                model.id(),
                                model.number(),
                                model.type(),
                                body.id(),
                                "Cơ quan",
                                model.signer(),
                                model.date(),
                                model.subject(),
                                new Reach.Listed(Set.of(body.id())),
                                model.period(),
                                List.of(clause),
                                model.relations(),
                                model.status(),
                                0,
                                writer.person().id(),
                                Optional.empty())))
                .id();
    }

    /// Whoever it is goes to another unit from a day on.
    void move(Person.Id person, Unit to, LocalDate from) {
        done(people.end(people.career(person).getFirst().id(), from, author(to)));
        people.appoint(new Post(
                new Post.Id(clock.newId()), person, to.id(), Post.Kind.STAFF, "Chuyên viên", Set.of(), from, null));
    }

    void leave(Person.Id person, LocalDate from) {
        done(people.leave(person, from, new Author(person.value(), null, "Trực")));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Words.OFFICE_ZONE).toInstant();
    }

    LevelDecision decision(Unit issuer, Area area, int level, LocalDate from) {
        return new LevelDecision(
                new LevelDecision.Id(clock.newId()),
                area.id(),
                level,
                from,
                issuer.id(),
                DocumentNumber.parse(from.getDayOfYear() + "/QĐ-UBND").orElseThrow(),
                "Chủ tịch");
    }

    Area area(@Nullable String parent, Area.Level level) {
        var id = new Area.Id(clock.newId());
        var code = UUID.randomUUID().toString();
        areas.open(
                List.of(new Areas.Opening(id, parent, "2021", code, "Địa bàn", level)),
                FOUNDED,
                new Author(id.value(), null, "Trực"));
        return areas.find(id).orElseThrow();
    }

    void seat(Unit unit, Area area) {
        done(areas.seat(unit.id(), area.id(), FOUNDED, author(unit)));
    }

    static Author author(Unit of) {
        return new Author(of.id().value(), null, "Trực");
    }

    Unit unit(Optional<Unit.Id> parent) {
        return units.open(new Units.Opening(
                new Unit.Id(clock.newId()),
                parent,
                UUID.randomUUID().toString(),
                "Ủy ban nhân dân",
                "UBND",
                "UBND",
                true,
                "",
                FOUNDED));
    }

    Actor actor(Unit at, Post.Kind kind, Set<Unit.Id> portfolio) {
        var person = new Person(
                new Person.Id(clock.newId()), at.body(), UUID.randomUUID().toString(), "Nguyễn Văn " + kind);
        people.engage(person, FOUNDED);
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), at.id(), kind, kind.name(), portfolio, FOUNDED, null));
        return rights.actor(person.id()).orElseThrow();
    }
}

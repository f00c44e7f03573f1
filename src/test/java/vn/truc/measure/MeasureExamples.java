package vn.truc.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// A ministry with a standing office, a department and its division, for tests of what holds.
@Component
public class MeasureExamples {
    /// A Friday.
    public static final LocalDate DAY = LocalDate.of(2020, 3, 20);

    private final OfficeExamples office;
    private final Teams teams;
    private final Rights rights;
    private final OfficeClock clock;

    MeasureExamples(Units units, People people, Teams teams, Rights rights, OfficeClock clock) {
        office = new OfficeExamples(units, people, clock);
        this.teams = teams;
        this.rights = rights;
        this.clock = clock;
    }

    /// A new ministry.
    public Ministry ministry() {
        var ministry = office.body("Bộ Nội vụ");
        var standingOffice = office.unit(ministry, "Phòng Hành chính - Quản trị");
        var department = office.unit(ministry, "Vụ Tổ chức cán bộ");
        var division = office.unit(department, "Phòng Tổng hợp");
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        ministry.id(),
                        Optional.of(standingOffice.id())),
                OfficeExamples.START);
        return new Ministry(
                ministry,
                standingOffice,
                department,
                division,
                actor(standingOffice, "Nguyễn Văn An", Post.Kind.HEAD),
                actor(department, "Trần Thị Bình", Post.Kind.HEAD),
                actor(division, "Lê Thị Cúc", Post.Kind.STAFF));
    }

    /// Somebody new with this post.
    public Actor actor(Unit unit, String name, Post.Kind kind) {
        return rights.actor(office.person(unit, name, kind).id()).orElseThrow();
    }

    /// One more unit.
    public Unit unit(Unit parent, String name) {
        return office.unit(parent, name);
    }

    /// A clause of a document that reaches a unit and all below, from the day on.
    public MeasureSource clause(Unit issuer, Reach reach, Rule rule) {
        return new MeasureSource(
                new MeasureSource.Id(clock.newId()),
                rule,
                new Origin(UUID.randomUUID(), "1391/TB-BCĐ", "khoản 2"),
                issuer.id(),
                reach,
                Period.from(DAY));
    }

    /// The units and three people of a ministry.
    public record Ministry(
            Unit body, Unit standingOffice, Unit department, Unit division, Actor office, Actor head, Actor staff) {}
}

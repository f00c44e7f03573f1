package vn.truc.replay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Cutoff;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.measure.Share;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Territories;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// The whole country as on 8/12/2021, with people who do not exist: the Government with its office, a People's
/// Committee in each province, district and commune, and rules that hold for all of them since 2/12. What is
/// ordered here is made up.
@Component
public class NationalStage {
    /// The first day of everything.
    public static final LocalDate START = LocalDate.of(2021, 11, 1);

    /// The day from which the rules hold.
    public static final LocalDate RULES = LocalDate.of(2021, 12, 2);

    /// The day on which it is looked at.
    public static final LocalDate TODAY = LocalDate.of(2021, 12, 8);

    /// The form of the daily report.
    public static final String FORM = "epidemic-daily";

    private static final int OFFICE = 40;
    private static final int PROVINCE = 276;
    private static final int DISTRICT = 70;
    private static final int COMMUNE = 22;

    private final Units units;
    private final People people;
    private final Teams teams;
    private final Territories territories;
    private final Population population;
    private final Measures measures;
    private final Players players;
    private final OfficeClock clock;

    NationalStage(
            Units units,
            People people,
            Teams teams,
            Territories territories,
            Population population,
            Measures measures,
            Players players,
            OfficeClock clock) {
        this.units = units;
        this.people = people;
        this.teams = teams;
        this.territories = territories;
        this.population = population;
        this.measures = measures;
        this.players = players;
        this.clock = clock;
    }

    /// The country without people: the Government, its office, and a People's Committee everywhere.
    public Country country() {
        var government = open(Optional.empty(), "CP", "Chính phủ", true);
        var office = open(Optional.of(government.id()), "VPCP", "Văn phòng Chính phủ", false);
        var committee = new Team(
                new Team.Id(clock.newId()),
                Team.Kind.STEERING_COMMITTEE,
                "Ban Chỉ đạo Quốc gia phòng, chống dịch COVID-19",
                government.id(),
                Optional.of(office.id()));
        teams.setUp(committee, START);
        Refusals.value(
                territories.load(clock.newId(), government.id(), true, START, author(government)), "the country");
        return new Country(government, office);
    }

    /// Settles so many people in it, most of them in communes; those that are left over work for the last province.
    public int settle(Country country, int total) {
        var staffed = new ArrayList<Population.Staffed>();
        int given = 0;
        Unit last = country.office();
        for (var unit : officeFirst(country)) {
            int wanted = Math.min(wanted(unit), total - given);
            if (wanted > 0) {
                staffed.add(new Population.Staffed(unit, wanted));
                given += wanted;
                last = unit.code().length() == "UBND-01".length() ? unit : last;
            }
        }
        int rest = total - given;
        var leftOver = last;
        staffed.replaceAll(
                one -> one.unit().equals(leftOver) ? new Population.Staffed(one.unit(), one.people() + rest) : one);
        int settled = population.settle(staffed, 2021, START, author(country.government()));
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                head(country.office()).id(),
                country.government().id(),
                Post.Kind.LEADER,
                "Lãnh đạo phụ trách",
                Set.of(country.government().id()),
                START,
                null));
        return settled;
    }

    /// Every unit, the Government and its office before all others: without their heads nobody orders anything, however
    /// few people there are.
    private List<Unit> officeFirst(Country country) {
        var all = new ArrayList<>(List.of(country.government(), country.office()));
        units.subtree(country.government().id(), START).stream()
                .filter(unit -> !all.contains(unit))
                .toList()
                .forEach(all::add);
        return all;
    }

    /// Puts in force what holds for everybody: half at home, a leader on duty, a report to the Office before 15:00.
    public void order(Country country) {
        var origin = new Origin(clock.newId(), "999/CĐ-TTg", "khoản 1");
        players.as(head(country.office()), by -> order(by, country, origin));
    }

    /// The head of a unit.
    public Person head(Unit unit) {
        return people.holders(unit.id(), TODAY).stream()
                .filter(holder -> holder.post().kind() == Post.Kind.HEAD)
                .map(People.Holder::person)
                .findFirst()
                .orElseThrow();
    }

    private List<MeasureSource> order(Actor by, Country country, Origin origin) {
        var office = country.office().code();
        var rules = List.<Rule>of(
                RemoteShare.atLeast(Share.percent(50)),
                new LeaderOnDuty(1),
                new ReportDue(FORM, office, ReportDue.Every.DAY, Cutoff.before(LocalTime.of(15, 0)), null));
        var clauses = rules.stream()
                .map(rule -> new MeasureSource(
                        new MeasureSource.Id(clock.newId()),
                        rule,
                        origin,
                        country.government().id(),
                        new Reach.Line(
                                country.government().id(),
                                Set.of(country.office().id())),
                        Period.from(RULES)))
                .toList();
        return Refusals.value(measures.putInForce(by, clauses), "the rules");
    }

    private static int wanted(Unit unit) {
        return switch (unit.code().length()) {
            case 2, 4 -> OFFICE;
            case 7 -> PROVINCE;
            case 8 -> DISTRICT;
            default -> COMMUNE;
        };
    }

    private Unit open(Optional<Unit.Id> parent, String code, String name, boolean seal) {
        return units.open(new Units.Opening(
                new Unit.Id(clock.newId()), parent, code, name, name, code, seal, "024 0000 0000", START));
    }

    private static Author author(Unit government) {
        return new Author(government.id().value(), null, "Trực");
    }

    /// The Government and its office, to which everybody reports.
    public record Country(Unit government, Unit office) {}
}

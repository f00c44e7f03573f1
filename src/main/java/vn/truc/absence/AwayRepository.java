package vn.truc.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.measure.Approver;
import vn.truc.organisation.Crowd;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Who is away and who came back, for many units or people in one statement.
@Repository
class AwayRepository {
    private static final String HOMECOMINGS = """
            select a.id, p.person_id, p.unit_id, back.told, a.to_noon, back.day
            from absence_person p join absence a on a.id = p.absence_id and a.kind = 'trip'
            cross join lateral (
                select said.told, coalesce((said.told at time zone :zone)::date, a.to_day)
                from (select case when p.returned_at <= :asOf then p.returned_at end) as said (told)) as back (told, day)
            where a.state in ('ASKED', 'APPROVED') and back.day between :from and :to
            """;

    private final JdbcClient jdbc;

    AwayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who is away for the whole day, by what was allowed until a moment, at each of these units and below;
    /// each once, on a trip rather than on leave.
    List<Away> away(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return jdbc.sql("""
                        select u.ancestor as root, p.person_id, bool_or(a.kind = 'trip') as trip
                        from unit_ancestor u
                        join absence_person p on p.unit_id = u.unit
                        join absence a on a.id = p.absence_id
                        where u.ancestor = any(:units) and u.valid @> :day::date
                          and a.state = 'APPROVED' and a.decided_at <= :asOf and a.whole @> :day::date
                          and (p.returned_at is null or p.returned_at >= :dayBegins)
                        group by u.ancestor, p.person_id
                        """)
                .param("units", AbsenceRepository.ids(units))
                .param("day", day)
                .param("asOf", AbsenceRepository.utc(asOf))
                .param("dayBegins", AbsenceRepository.utc(begin(day)))
                .query((row, number) -> new Away(
                        new Unit.Id(row.getObject("root", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        day,
                        row.getBoolean("trip")))
                .list();
    }

    /// On which days, from one to another (exclusive), which of these people are away for the whole day.
    List<Away> away(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var crowd = new Crowd(people);
        var away = jdbc.sql("""
                        select p.unit_id, p.person_id, day::date as day, bool_or(a.kind = 'trip') as trip
                        from absence_person p join absence a on a.id = p.absence_id and a.state = 'APPROVED'
                        cross join lateral generate_series(
                            greatest(lower(a.whole), :from::date)::timestamp,
                            (least(upper(a.whole), :until::date) - 1)::timestamp, '1 day') as day
                        where %s and a.whole && daterange(:from::date, :until::date)
                          and (p.returned_at is null or (p.returned_at at time zone :zone)::date >= day::date)
                        group by p.unit_id, p.person_id, day
                        """.formatted(crowd.among("p.person_id")))
                .param("people", crowd.ids())
                .param("from", from)
                .param("until", until)
                .param("zone", Words.OFFICE_ZONE.getId())
                .query((row, number) -> new Away(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("trip")))
                .list();
        return crowd.of(away, Away::person);
    }

    /// Which halves of days, from one to another (exclusive), which of these people are away.
    List<AwayHalf> halves(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var crowd = new Crowd(people);
        var halves = jdbc.sql("""
                        select p.person_id, half.day, half.morning, bool_or(a.kind = 'trip') as trip
                        from absence_person p join absence a on a.id = p.absence_id and a.state = 'APPROVED'
                        cross join lateral (values (a.from_day, false, a.from_noon), (a.to_day, true, a.to_noon)) as half (day, morning, away)
                        where %s and half.away and half.day >= :from and half.day < :until
                          and (p.returned_at is null or (p.returned_at at time zone :zone)::date >= half.day)
                        group by p.person_id, half.day, half.morning
                        """.formatted(crowd.among("p.person_id")))
                .param("people", crowd.ids())
                .param("from", from)
                .param("until", until)
                .param("zone", Words.OFFICE_ZONE.getId())
                .query((row, number) -> new AwayHalf(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("morning"),
                        row.getBoolean("trip")))
                .list();
        return crowd.of(halves, AwayHalf::person);
    }

    /// Who at and below some units was away, by what was asked for or allowed or what they said on the way, at
    /// a place that bears these words.
    List<Away> wentTo(Collection<Unit.Id> roots, String words, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select distinct on (p.person_id) p.unit_id, p.person_id, a.from_day as day, a.kind = 'trip' as trip
                        from absence a join absence_person p on p.absence_id = a.id
                        where a.state in ('ASKED', 'APPROVED') and a.days && daterange(:from::date, :until::date, '[]')
                          and (vi_norm(a.place) like '%' || replace(replace(vi_norm(:words), '%', ''), ' ', '%') || '%'
                            or exists (
                                select from absence_whereabouts w
                                where w.absence_id = a.id and w.person_id = p.person_id and w.day between :from::date and :until::date
                                  and vi_norm(w.place) like '%' || replace(replace(vi_norm(:words), '%', ''), ' ', '%') || '%'))
                          and p.unit_id in (select unit from unit_reached(:roots))
                        order by p.person_id, a.from_day desc
                        """)
                .param("roots", AbsenceRepository.ids(roots))
                .param("words", words.strip())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Away(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("trip")))
                .list();
    }

    /// What these people were allowed that touches the days from one to another (exclusive), each until they came back.
    List<Aways.Leave> spans(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select a.id, p.person_id, a.kind, a.from_day, a.from_noon, least(a.to_day, back.day) as to_day,
                               a.to_noon and coalesce(back.day >= a.to_day, true) as to_noon, a.version
                        from absence_person p join absence a on a.id = p.absence_id and a.state = 'APPROVED'
                        cross join lateral (values ((p.returned_at at time zone :zone)::date)) as back (day)
                        where p.person_id = any(:people) and a.days && daterange(:from::date, :until::date)
                          and (back.day is null or back.day >= a.from_day)
                        order by a.from_day, a.id
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .param("zone", Words.OFFICE_ZONE.getId())
                .query((row, number) -> new Aways.Leave(
                        new Absence.Id(row.getObject("id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getString("kind").equals(Absence.TRIP),
                        row.getString("kind"),
                        new Span(
                                row.getObject("from_day", LocalDate.class),
                                row.getBoolean("from_noon"),
                                row.getObject("to_day", LocalDate.class),
                                row.getBoolean("to_noon")),
                        row.getInt("version")))
                .list();
    }

    /// The trips of these units’ own people on a day, as they stood at a moment; without some people.
    List<Trip> trips(Collection<Unit.Id> units, LocalDate day, Instant asOf, Collection<Person.Id> without) {
        return jdbc.sql("""
                        select p.unit_id, count(*) as people,
                               case when a.decided_at <= :asOf then a.state else 'ASKED' end as state,
                               a.decided_at, coalesce(a.level, 'NOBODY') as level
                        from absence_person p join absence a on a.id = p.absence_id
                        where p.unit_id = any(:units) and p.person_id <> all(:without)
                          and a.kind = 'trip' and a.days @> :day::date
                          and a.asked_at <= :asOf and (p.returned_at is null or p.returned_at >= :dayBegins)
                        group by p.unit_id, a.id
                        """)
                .param("units", AbsenceRepository.ids(units))
                .param("without", without.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .param("asOf", AbsenceRepository.utc(asOf))
                .param("dayBegins", AbsenceRepository.utc(begin(day)))
                .query((row, number) -> new Trip(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getInt("people"),
                        Absence.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Approver.valueOf(row.getString("level"))))
                .list();
    }

    /// Who of these units’ own people came back from a trip between two days, both included.
    List<Homecoming> homecomings(Collection<Unit.Id> units, LocalDate from, LocalDate to, Instant asOf) {
        return jdbc.sql(HOMECOMINGS + " and p.unit_id = any(:units)")
                .param("units", AbsenceRepository.ids(units))
                .param("from", from)
                .param("to", to)
                .param("asOf", AbsenceRepository.utc(asOf))
                .param("zone", Words.OFFICE_ZONE.getId())
                .query(AwayRepository::homecoming)
                .list();
    }

    /// The same of everybody.
    List<Homecoming> homecomings(LocalDate from, LocalDate to, Instant asOf) {
        return jdbc.sql(HOMECOMINGS)
                .param("from", from)
                .param("to", to)
                .param("asOf", AbsenceRepository.utc(asOf))
                .param("zone", Words.OFFICE_ZONE.getId())
                .query(AwayRepository::homecoming)
                .list();
    }

    private static Homecoming homecoming(ResultSet row, int number) throws SQLException {
        return Homecoming.from(
                new Absence.Id(row.getObject("id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getBoolean("to_noon"),
                Optional.ofNullable(row.getObject("told", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Words.OFFICE_ZONE).toInstant();
    }

    /// A trip as one unit’s people take part in it.
    record Trip(Unit.Id unit, int people, Absence.State state, Optional<Instant> decided, Approver level) {
        /// Whether it was allowed by a post that is high enough.
        boolean allowedBy(Approver needed) {
            return state == Absence.State.APPROVED && level.compareTo(needed) >= 0;
        }

        /// Whether it was allowed only when this moment was over.
        boolean allowedAfter(Instant moment) {
            return decided.filter(at -> !at.isBefore(moment)).isPresent();
        }
    }
}

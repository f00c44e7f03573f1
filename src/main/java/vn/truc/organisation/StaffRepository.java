package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts and lists people where they are counted: once, at the unit of the post they have held longest.
@Repository
class StaffRepository {
    private final JdbcClient jdbc;

    StaffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Staff> staff(Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql("""
                        with within as materialized (
                            select distinct unit_id from unit_closure where ancestor_id = any(:roots) and valid @> :day::date),
                        there as materialized (
                            select distinct person_id from post join within using (unit_id) where held @> :day::date)
                        select person.id, person.name, person.staff_number, main.unit_id, main.kind, main.title
                        from there
                        join person on person.id = there.person_id and person.employed @> :day::date
                        cross join lateral main_post_of(person.id, :day::date) main
                        where main.unit_id in (select unit_id from within)
                        order by given collate "vi-x-icu", name collate "vi-x-icu", staff_number
                        """)
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query(StaffRepository::staff)
                .list();
    }

    List<Staff> counted(Collection<Person.Id> people, LocalDate day) {
        return jdbc.sql("""
                        select person.id, person.name, person.staff_number, main.unit_id, main.kind, main.title
                        from person cross join lateral main_post_of(person.id, :day::date) main
                        where person.id = any(:people) and person.employed @> :day::date
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(StaffRepository::staff)
                .list();
    }

    Optional<Staff> staff(Person.Id id, LocalDate day) {
        return jdbc.sql("""
                        select person.id, person.name, person.staff_number, main.unit_id, main.kind, main.title
                        from person cross join lateral main_post_of(person.id, :day::date) main
                        where person.id = :id and person.employed @> :day::date
                        """)
                .param("id", id.value())
                .param("day", day)
                .query(StaffRepository::staff)
                .optional();
    }

    /// In no order, and looking only at those who hold such a post: for thousands of units at once.
    Map<LocalDate, Map<Person.Id, Post.Kind>> holding(
            Set<Person.Id> people, Set<Post.Kind> kinds, Collection<LocalDate> days) {
        var holding = new HashMap<LocalDate, Map<Person.Id, Post.Kind>>();
        jdbc.sql("""
                        with asked as materialized (
                            select distinct days.day, post.person_id from unnest(:days::date[]) days (day)
                            join post on post.person_id = any(:people) and post.held @> days.day and post.kind = any(:kinds))
                        select asked.day, person.id, main.kind
                        from asked
                        join person on person.id = asked.person_id and person.employed @> asked.day
                        cross join lateral main_post_of(person.id, asked.day) main
                        where main.kind = any(:kinds)
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    holding.computeIfAbsent(row.getObject("day", LocalDate.class), first -> new HashMap<>())
                            .put(
                                    new Person.Id(row.getObject("id", UUID.class)),
                                    Post.Kind.valueOf(row.getString("kind")));
                });
        return holding;
    }

    /// A few titles are held by many, so each is looked at once.
    Map<Person.Id, Set<String>> doing(
            Set<String> functions,
            Map<Post.Kind, Set<String>> kinds,
            Optional<? extends Collection<Person.Id>> of,
            LocalDate day) {
        var doing = new HashMap<Person.Id, Set<String>>();
        var pairs = kinds.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(name -> Map.entry(kind.getKey(), name)))
                .toList();
        var statement = jdbc.sql("""
                        with held as materialized (
                            select person_id, title, kind from post where held @> :day::date%s),
                        wanted as (
                            select name, ' ' || regexp_replace(vi_norm(name), '[^a-z0-9]+', ' ', 'g') || ' ' as words
                            from unnest(:functions::text[]) as f (name)),
                        titled as (
                            select title, name
                            from (select distinct title from held) titles
                            join wanted on position(words in
                                ' ' || regexp_replace(vi_norm(title), '[^a-z0-9]+', ' ', 'g') || ' ') > 0)
                        select person_id, name from held join titled using (title)
                        union
                        select person_id, name
                        from held join unnest(:kinds::text[], :names::text[]) as k (kind, name) using (kind)
                        """.formatted(of.isPresent() ? " and person_id = any(:people)" : ""))
                .param("day", day)
                .param("functions", functions.toArray(String[]::new))
                .param("kinds", pairs.stream().map(pair -> pair.getKey().name()).toArray(String[]::new))
                .param("names", pairs.stream().map(Map.Entry::getValue).toArray(String[]::new));
        if (of.isPresent()) {
            statement = statement.param(
                    "people", of.get().stream().map(Person.Id::value).toArray(UUID[]::new));
        }
        statement.query(row -> {
            doing.computeIfAbsent(new Person.Id(row.getObject("person_id", UUID.class)), none -> new HashSet<>())
                    .add(row.getString("name"));
        });
        return doing;
    }

    Map<Unit.Id, Integer> headcount(Set<Unit.Id> units, LocalDate day, Set<Person.Id> without) {
        var counts = new HashMap<Unit.Id, Integer>();
        jdbc.sql("""
                        with asked as (
                            select unit from unnest(:units::uuid[]) asked (unit)),
                        within as materialized (
                            select asked.unit, c.unit_id from asked
                            join unit_closure c on c.ancestor_id = asked.unit and c.valid @> :day::date),
                        held as materialized (
                            select person_id, any_value(unit_id) as unit_id, count(*) as posts from post
                            where held @> :day::date and person_id in (
                                select person_id from post
                                where held @> :day::date and unit_id in (select unit_id from within))
                            group by person_id),
                        placed as (
                            select person_id, unit_id from held where posts = 1
                            union all
                            select held.person_id, main.unit_id
                            from held cross join lateral main_post_of(held.person_id, :day::date) main
                            where posts > 1),
                        counted as materialized (
                            select placed.unit_id, count(*) as staff
                            from placed
                            join person on person.id = placed.person_id and person.employed @> :day::date
                            where person.id <> all(:without)
                            group by placed.unit_id)
                        select asked.unit, coalesce(sum(counted.staff), 0) as staff
                        from asked left join within using (unit) left join counted using (unit_id)
                        group by asked.unit
                        """)
                .param("units", Ids.of(units))
                .param("without", without.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    counts.put(new Unit.Id(row.getObject("unit", UUID.class)), row.getInt("staff"));
                });
        return counts;
    }

    /// Whoever has any post within these units is looked for first, twice as many as are shown, as some may be counted
    /// elsewhere: only of those their main post is asked.
    List<Staff> search(String pattern, Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql("""
                        with found as materialized (
                            select id, name, given, staff_number from person
                            where search like vi_norm(:pattern) and employed @> :day::date
                              and id in (select post.person_id from post join unit_closure within using (unit_id)
                                         where within.ancestor_id = any(:roots) and within.valid @> :day::date
                                           and post.held @> :day::date)
                            order by given collate "vi-x-icu", name collate "vi-x-icu", staff_number limit 200)
                        select found.id, found.name, found.staff_number, main.unit_id, main.kind, main.title
                        from found cross join lateral main_post_of(found.id, :day::date) main
                        where exists (select from unit_closure c
                                      where c.unit_id = main.unit_id and c.ancestor_id = any(:roots) and c.valid @> :day::date)
                        order by given collate "vi-x-icu", name collate "vi-x-icu", staff_number limit 100
                        """)
                .param("pattern", pattern)
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query(StaffRepository::staff)
                .list();
    }

    List<Staff> numbered(String number, Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql("""
                        select person.id, person.name, person.staff_number, main.unit_id, main.kind, main.title
                        from person cross join lateral main_post_of(person.id, :day::date) main
                        where upper(person.staff_number) = upper(:number) and person.employed @> :day::date
                          and exists (select from unit_closure c
                                      where c.unit_id = main.unit_id and c.ancestor_id = any(:roots) and c.valid @> :day::date)
                        """)
                .param("number", number)
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query(StaffRepository::staff)
                .list();
    }

    SequencedMap<Person, Set<LocalDate>> stays(Unit.Id unit, LocalDate from, LocalDate until) {
        var stays = new LinkedHashMap<Person, Set<LocalDate>>();
        jdbc.sql("""
                        select person.*, lower(stay) as first_day, upper(stay) as until_day
                        from post
                        join person on person.id = post.person_id
                        cross join lateral (select held * employed * daterange(:from::date, :until::date)) as s (stay)
                        where unit_id = :unit and held && daterange(:from::date, :until::date) and not isempty(stay)
                        order by given collate "vi-x-icu", name collate "vi-x-icu", staff_number, first_day
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    var first = row.getObject("first_day", LocalDate.class);
                    var days = stays.computeIfAbsent(PersonRepository.person(row, 0), person -> new HashSet<>());
                    first.datesUntil(row.getObject("until_day", LocalDate.class))
                            .forEach(days::add);
                });
        return stays;
    }

    private static Staff staff(ResultSet row, int number) throws SQLException {
        return new Staff(
                new Person.Id(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("staff_number"),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                Post.Kind.valueOf(row.getString("kind")),
                row.getString("title"));
    }
}

package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {
    static final String POST = """
            select p.*, lower(held) as held_from, upper(held) as held_until,
                   array(select unit_id from post_portfolio f where f.post_id = p.id and upper_inf(f.valid)) as portfolio
            from post p
            """;

    /// The same with the units of which the post was in charge on a day.
    private static final String POST_ON_DAY = POST.replace("upper_inf(f.valid)", "f.valid @> :day::date");

    /// Kinds of posts, the head first.
    static final String[] ORDER =
            Arrays.stream(Post.Kind.values()).map(Enum::name).toArray(String[]::new);

    private static final String HOLDER = """
            select person.id as holder_id, person.body_id, person.staff_number, person.name, p.*,
                   lower(held) as held_from, upper(held) as held_until,
                   array(select unit_id from post_portfolio f
                         where f.post_id = p.id and f.valid @> :day::date) as portfolio
            from post p join person on person.id = p.person_id and employed @> :day::date
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(Person.Id id) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", id.value())
                .query(PersonRepository::person)
                .optional();
    }

    List<Person> named(Collection<Person.Id> people) {
        return jdbc.sql("select * from person where id = any(:people) order by id")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query(PersonRepository::person)
                .list();
    }

    Optional<Person> findByStaffNumber(Unit.Id body, String staffNumber) {
        return jdbc.sql("select * from person where body_id = :body and staff_number = :number")
                .param("body", body.value())
                .param("number", staffNumber)
                .query(PersonRepository::person)
                .optional();
    }

    List<Post> posts(Person.Id person, LocalDate day) {
        return jdbc.sql(POST_ON_DAY + """
                        join person on person.id = p.person_id and employed @> :day::date
                        where p.person_id = :person and held @> :day::date
                        order by p.kind = 'ADMINISTRATOR', lower(held), array_position(:order, p.kind), p.id
                        """)
                .param("person", person.value())
                .param("order", ORDER)
                .param("day", day)
                .query(PersonRepository::post)
                .list();
    }

    Set<Person.Id> withoutPost(Collection<Person.Id> people, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select asked.id from unnest(:people::uuid[]) as asked (id)
                        where not exists (select from person join post p on p.person_id = person.id and held @> :day::date
                                          where person.id = asked.id and employed @> :day::date)
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new Person.Id(row.getObject("id", UUID.class)))
                .list());
    }

    List<Person> workingAt(Unit.Id unit, LocalDate day) {
        return jdbc.sql("""
                        select * from person
                        where employed @> :day::date
                          and id in (select person_id from post where unit_id = :unit and held @> :day::date)
                        order by given collate "vi-x-icu", name collate "vi-x-icu", staff_number
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(PersonRepository::person)
                .list();
    }

    SequencedMap<Person, Set<LocalDate>> workingDays(Unit.Id unit, LocalDate from, LocalDate until) {
        var days = new LinkedHashMap<Person, Set<LocalDate>>();
        jdbc.sql("""
                        select person.*, w.days from person join (
                            select p.person_id, array_agg(distinct d.day::date::text) as days
                            from post p join person h on h.id = p.person_id
                            cross join generate_series(:from::date, :until::date - 1, interval '1 day') d (day)
                            where p.unit_id = :unit and p.held @> d.day::date and h.employed @> d.day::date
                            group by p.person_id) w on w.person_id = person.id
                        order by given collate "vi-x-icu", name collate "vi-x-icu", staff_number
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> days.put(
                        person(row, number),
                        Arrays.stream((String[]) row.getArray("days").getArray())
                                .map(LocalDate::parse)
                                .collect(Collectors.toSet())))
                .list();
        return days;
    }

    Map<Person.Id, Set<Unit.Id>> places(Collection<Person.Id> people, LocalDate day) {
        var places = new HashMap<Person.Id, Set<Unit.Id>>();
        jdbc.sql("""
                        select p.person_id, p.unit_id from post p
                        join person on person.id = p.person_id and employed @> :day::date
                        where p.person_id = any(:people) and held @> :day::date
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    places.computeIfAbsent(
                                    new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashSet<>())
                            .add(new Unit.Id(row.getObject("unit_id", UUID.class)));
                });
        return places;
    }

    Map<Person.Id, Set<LocalDate>> elsewhere(
            Unit.Id unit, Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var elsewhere = new HashMap<Person.Id, Set<LocalDate>>();
        jdbc.sql("""
                        select asked.person, d.day::date as day
                        from unnest(:people::uuid[]) asked (person)
                        cross join generate_series(:from::date, :until::date - 1, interval '1 day') d (day)
                        where exists (select from unit_closure c
                                      where c.unit_id = :unit and c.ancestor_id = :unit and c.valid @> d.day::date)
                          and not exists (select from post p
                                          join person h on h.id = p.person_id and h.employed @> d.day::date
                                          join unit_closure c on c.unit_id = p.unit_id and c.ancestor_id = :unit and c.valid @> d.day::date
                                          where p.person_id = asked.person and p.held @> d.day::date)
                        """)
                .param("unit", unit.value())
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    elsewhere
                            .computeIfAbsent(
                                    new Person.Id(row.getObject("person", UUID.class)), person -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return elsewhere;
    }

    Map<Person.Id, Set<Unit.Id>> left(LocalDate since, LocalDate day) {
        var left = new HashMap<Person.Id, Set<Unit.Id>>();
        jdbc.sql("""
                        select distinct e.person_id, e.unit_id from post e
                        join unit_closure s on s.unit_id = e.unit_id and s.ancestor_id = e.unit_id and s.valid @> :day::date
                        where not upper_inf(e.held) and upper(e.held) > :since and upper(e.held) <= :day::date
                          and not exists (select from post p
                                          join person h on h.id = p.person_id and h.employed @> :day::date
                                          join unit_closure c on c.unit_id = p.unit_id and c.ancestor_id = e.unit_id and c.valid @> :day::date
                                          where p.person_id = e.person_id and p.held @> :day::date)
                        """).param("since", since).param("day", day).query(row -> {
            left.computeIfAbsent(new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashSet<>())
                    .add(new Unit.Id(row.getObject("unit_id", UUID.class)));
        });
        return left;
    }

    List<Post> postsAt(Unit.Id unit, Set<Post.Kind> kinds, LocalDate day) {
        return jdbc.sql(POST_ON_DAY + """
                        join person on person.id = p.person_id and employed @> :day::date
                        where p.unit_id = :unit and p.kind = any(:kinds) and held @> :day::date
                        order by array_position(:order, p.kind), p.id
                        """)
                .param("unit", unit.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("order", ORDER)
                .param("day", day)
                .query(PersonRepository::post)
                .list();
    }

    List<Post> career(Person.Id person) {
        return jdbc.sql(POST + "where p.person_id = :person order by lower(held) desc, p.id")
                .param("person", person.value())
                .query(PersonRepository::post)
                .list();
    }

    List<People.Holder> holders(Unit.Id unit, LocalDate day) {
        return holders(List.of(unit), EnumSet.allOf(Post.Kind.class), day);
    }

    List<People.Holder> holders(Collection<Unit.Id> units, Set<Post.Kind> kinds, LocalDate day) {
        return jdbc.sql(HOLDER + """
                        where p.unit_id = any(:units) and p.kind = any(:kinds) and held @> :day::date
                        order by array_position(:order, p.kind), given collate "vi-x-icu", name collate "vi-x-icu", p.id
                        """)
                .param("units", Ids.of(units))
                .param("kinds", kinds.stream().map(Post.Kind::name).toArray(String[]::new))
                .param("order", ORDER)
                .param("day", day)
                .query(PersonRepository::holder)
                .list();
    }

    List<People.Holder> holdersBelow(Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql(HOLDER + """
                        join unit u on u.id = p.unit_id
                        where held @> :day::date
                          and exists (select from unit_closure c where c.unit_id = p.unit_id
                                      and c.ancestor_id = any(:roots) and c.valid @> :day::date)
                        order by u.code, array_position(:order, p.kind), given collate "vi-x-icu",
                                 name collate "vi-x-icu", p.id
                        """)
                .param("roots", Ids.of(roots))
                .param("order", ORDER)
                .param("day", day)
                .query(PersonRepository::holder)
                .list();
    }

    List<Person> inCharge(Unit.Id unit, LocalDate day) {
        return jdbc.sql("""
                        select person.* from person
                        where employed @> :day::date and id in (
                            select person_id from post p join post_portfolio f on f.post_id = p.id
                            where f.unit_id = :unit and f.valid @> :day::date and p.held @> :day::date)
                        order by given collate "vi-x-icu", id
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(PersonRepository::person)
                .list();
    }

    List<Charges.Charge> charges(Person.Id person) {
        return jdbc.sql("""
                        select post_id, f.unit_id, lower(f.valid * p.held) as since, upper(f.valid * p.held) as until
                        from post_portfolio f join post p on p.id = f.post_id
                        where p.person_id = :person and not isempty(f.valid * p.held)
                        order by since desc, f.unit_id
                        """)
                .param("person", person.value())
                .query((row, number) -> new Charges.Charge(
                        new Post.Id(row.getObject("post_id", UUID.class)),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    Optional<Employment> employment(Person.Id person) {
        return jdbc.sql("select lower(employed) as since, upper(employed) as until from person where id = :id")
                .param("id", person.value())
                .query((row, number) -> new Employment(
                        row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .optional();
    }

    Map<Person.Id, LocalDate> since(Collection<Person.Id> people) {
        var since = new HashMap<Person.Id, LocalDate>();
        jdbc.sql("select id, lower(employed) as since from person where id = any(:people)")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query(row -> {
                    since.put(new Person.Id(row.getObject("id", UUID.class)), row.getObject("since", LocalDate.class));
                });
        return since;
    }

    boolean engage(Person person, LocalDate from) {
        return jdbc.sql("""
                        insert into person (id, body_id, staff_number, name, employed)
                        values (:id, :body, :number, :name, daterange(:from, null))
                        on conflict (id) do nothing
                        """)
                        .param("id", person.id().value())
                        .param("body", person.body().value())
                        .param("number", person.staffNumber())
                        .param("name", person.name())
                        .param("from", from)
                        .update()
                == 1;
    }

    boolean rename(Person.Id id, String name) {
        return jdbc.sql("update person set name = :name, version = version + 1 where id = :id and name <> :name")
                        .param("id", id.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    void leave(Person.Id id, LocalDate from) {
        jdbc.sql("""
                        with left_teams as (
                            update team_member set until = :from
                            where person_id = :id and (until is null or until > :from))
                        update person set employed = daterange(lower(employed), :from), version = version + 1
                        where id = :id
                        """).param("id", id.value()).param("from", from).update();
    }

    void appoint(Post post) {
        jdbc.sql("""
                        with appointed as (
                            insert into post (id, person_id, unit_id, kind, title, held)
                            values (:id, :person, :unit, :kind, :title, daterange(:from, least(:until::date, %s)))
                            on conflict (id) do nothing returning id)
                        insert into post_portfolio (post_id, unit_id) select id, u from appointed, unnest(:portfolio::uuid[]) u
                        """.formatted(PostRepository.endOf(":unit")))
                .param("id", post.id().value())
                .param("person", post.person().value())
                .param("unit", post.unit().value())
                .param("kind", post.kind().name())
                .param("title", post.title())
                .param("from", post.from())
                .param("until", post.until())
                .param(
                        "portfolio",
                        post.portfolio().stream().map(Unit.Id::value).toArray(UUID[]::new))
                .update();
    }

    static People.Holder holder(ResultSet row, int number) throws SQLException {
        return new People.Holder(
                new Person(
                        new Person.Id(row.getObject("holder_id", UUID.class)),
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        row.getString("staff_number"),
                        row.getString("name")),
                post(row, number));
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new Person.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                row.getString("staff_number"),
                row.getString("name"));
    }

    static Post post(ResultSet row, int number) throws SQLException {
        var portfolio = (UUID[]) row.getArray("portfolio").getArray();
        return new Post(
                new Post.Id(row.getObject("id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                Post.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Arrays.stream(portfolio).map(Unit.Id::new).collect(Collectors.toUnmodifiableSet()),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_until", LocalDate.class));
    }
}

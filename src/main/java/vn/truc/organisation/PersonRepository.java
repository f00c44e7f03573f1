package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {
    private static final String POST = """
            select p.*, lower(held) as held_from, upper(held) as held_until,
                   array(select unit_id from post_portfolio f where f.post_id = p.id) as portfolio
            from post p
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

    Optional<Person> findByStaffNumber(Unit.Id body, String staffNumber) {
        return jdbc.sql("select * from person where body_id = :body and staff_number = :number")
                .param("body", body.value())
                .param("number", staffNumber)
                .query(PersonRepository::person)
                .optional();
    }

    List<Post> posts(Person.Id person, LocalDate day) {
        return jdbc.sql(POST + """
                        join person on person.id = p.person_id and employed @> :day::date
                        where p.person_id = :person and held @> :day::date order by p.id
                        """)
                .param("person", person.value())
                .param("day", day)
                .query(PersonRepository::post)
                .list();
    }

    List<Person> workingAt(Unit.Id unit, LocalDate day) {
        return jdbc.sql("""
                        select distinct person.*, regexp_replace(name, '^.* ', '') collate "vi-x-icu" as given,
                               name collate "vi-x-icu" as whole
                        from post join person on person.id = post.person_id
                        where post.unit_id = :unit and held @> :day::date and employed @> :day::date
                        order by given, whole
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(PersonRepository::person)
                .list();
    }

    List<Post> postsAt(Unit.Id unit, Set<Post.Kind> kinds, LocalDate day) {
        return jdbc.sql(POST + """
                        join person on person.id = p.person_id and employed @> :day::date
                        where p.unit_id = :unit and p.kind = any(:kinds) and held @> :day::date
                        order by array_position(:order, p.kind), p.id
                        """)
                .param("unit", unit.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "order",
                        Arrays.stream(Post.Kind.values()).map(Enum::name).toArray(String[]::new))
                .param("day", day)
                .query(PersonRepository::post)
                .list();
    }

    void engage(Person person, LocalDate from) {
        jdbc.sql("""
                        insert into person (id, body_id, staff_number, name, employed)
                        values (:id, :body, :number, :name, daterange(:from, null))
                        on conflict (id) do nothing
                        """)
                .param("id", person.id().value())
                .param("body", person.body().value())
                .param("number", person.staffNumber())
                .param("name", person.name())
                .param("from", from)
                .update();
    }

    void appoint(Post post) {
        jdbc.sql("""
                        with appointed as (
                            insert into post (id, person_id, unit_id, kind, title, held)
                            values (:id, :person, :unit, :kind, :title, daterange(:from, :until))
                            on conflict (id) do nothing returning id)
                        insert into post_portfolio select id, u from appointed, unnest(:portfolio::uuid[]) u
                        """)
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

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new Person.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                row.getString("staff_number"),
                row.getString("name"));
    }

    private static Post post(ResultSet row, int number) throws SQLException {
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

package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// Writes posts: ends them and carries them over to other units.
@Repository
class PostRepository {
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PostRepository(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Post> find(Post.Id id) {
        return jdbc.sql(PersonRepository.POST + "where p.id = :id")
                .param("id", id.value())
                .query(PersonRepository::post)
                .optional();
    }

    /// The day on which a unit closes, in SQL; null for one that stays.
    static String endOf(String unit) {
        return """
                (select case when count(*) = count(upper(valid)) then max(upper(valid)) end
                 from unit_parent where unit_id = %s)""".formatted(unit);
    }

    /// What stands against a new post: the person or the unit is not there on its first day, the unit closes before
    /// its last, or it ends too early. One without a last day ends with its unit.
    FormErrors check(Post post) {
        var wrong = FormErrors.none();
        var until = post.until();
        if (until != null && !until.isAfter(post.from())) {
            wrong = wrong.with("until", Message.of("organisation.post.ends_before"));
        }
        if (!there(
                "select exists (select from person where id = :id and employed @> :day::date)",
                post.person().value(),
                post)) {
            wrong = wrong.with("from", Message.of("organisation.person.gone"));
        }
        if (!there(
                        "select exists (select from unit_parent where unit_id = :id and valid @> :day::date)",
                        post.unit().value(),
                        post)
                || (until != null && outlives(post.unit(), until))) {
            wrong = wrong.with("unitCode", Message.of("organisation.post.unit_closed"));
        }
        if (post.kind() == Post.Kind.ANSWER_READER
                && there(
                        "select exists (select from unit_parent where parent_id = :id and valid @> :day::date)",
                        post.unit().value(),
                        post)) {
            wrong = wrong.with("unitCode", Message.of("organisation.post.unit_large"));
        }
        return wrong;
    }

    private boolean outlives(Unit.Id unit, LocalDate until) {
        return jdbc.sql("select coalesce(:until::date > " + endOf(":unit") + ", false)")
                .param("until", until)
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    private boolean there(String question, UUID id, Post post) {
        return jdbc.sql(question)
                .param("id", id)
                .param("day", post.from())
                .query(Boolean.class)
                .single();
    }

    /// Carries the posts of a unit (of these people, or all) over to another from a day on; what was held before stays.
    void transfer(Unit.Id unit, Unit.Id to, Optional<Set<Person.Id>> people, LocalDate from) {
        var held = held(unit, people, from);
        jdbc.sql("""
                        with moving as (
                            select * from unnest(:olds::uuid[], :news::uuid[]) as m (old, new)),
                        copied as (
                            insert into post (id, person_id, unit_id, kind, title, held)
                            select new, person_id, :to, kind, title, held * daterange(:from, null)
                            from post join moving on old = id
                            returning id)
                        insert into post_portfolio (post_id, unit_id, valid)
                        select new, unit_id, valid from copied join moving on new = copied.id
                        join post_portfolio on post_id = old and valid && daterange(:from, null)
                        """)
                .param("olds", held.toArray(UUID[]::new))
                .param("news", Stream.generate(clock::newId).limit(held.size()).toArray(UUID[]::new))
                .param("to", to.value())
                .param("from", from)
                .update();
        end(held, from);
        follow(unit, to, from);
        if (people.isEmpty()) {
            leaveCharge(unit, from);
        }
    }

    /// Ends posts the day before; those that would begin later fall away.
    void end(List<UUID> posts, LocalDate from) {
        var ids = posts.toArray(UUID[]::new);
        jdbc.sql("""
                        delete from post_portfolio
                        where post_id in (select id from post where id = any(:posts) and lower(held) >= :from)
                        """).param("posts", ids).param("from", from).update();
        jdbc.sql("delete from post where id = any(:posts) and lower(held) >= :from")
                .param("posts", ids)
                .param("from", from)
                .update();
        jdbc.sql("update post set held = daterange(lower(held), :from) where id = any(:posts) and held @> :from::date")
                .param("posts", ids)
                .param("from", from)
                .update();
    }

    List<UUID> ofPeople(UUID[] people, LocalDate from) {
        return jdbc.sql("select id from post where person_id = any(:people) and held && daterange(:from, null)")
                .param("people", people)
                .param("from", from)
                .query(Ids::first)
                .list();
    }

    private List<UUID> held(Unit.Id unit, Optional<Set<Person.Id>> people, LocalDate from) {
        return jdbc.sql("""
                        select id from post
                        where unit_id = :unit and held && daterange(:from, null)
                          and (:everybody or person_id = any(:people)) order by id
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("everybody", people.isEmpty())
                .param(
                        "people",
                        people.orElse(Set.of()).stream().map(Person.Id::value).toArray(UUID[]::new))
                .query(Ids::first)
                .list();
    }

    /// Puts a post in charge of exactly these units from a day on; what it was in charge of before stays on record.
    void entrust(Collection<Post> posts, LocalDate from) {
        var pairs = posts.stream()
                .flatMap(post -> post.portfolio().stream()
                        .map(unit -> new UUID[] {post.id().value(), unit.value()}))
                .toList();
        var all = posts.stream().map(post -> post.id().value()).toArray(UUID[]::new);
        var ids = pairs.stream().map(pair -> pair[0]).toArray(UUID[]::new);
        var units = pairs.stream().map(pair -> pair[1]).toArray(UUID[]::new);
        var gone = """
                post_id = any(:all) and not exists (
                    select from unnest(:ids::uuid[], :units::uuid[]) as w (id, unit)
                    where w.id = post_id and w.unit = unit_id)
                """;
        for (var statement : List.of(
                "delete from post_portfolio where lower(valid) >= :from and " + gone,
                "update post_portfolio set valid = valid * daterange(null, :from) where valid @> :from::date and "
                        + gone,
                """
                insert into post_portfolio (post_id, unit_id, valid)
                select id, unit, daterange(:from, null) from unnest(:ids::uuid[], :units::uuid[]) as w (id, unit)
                where :all::uuid[] is not null and not exists (
                    select from post_portfolio f
                    where f.post_id = w.id and f.unit_id = w.unit and f.valid && daterange(:from, null))
                """)) {
            jdbc.sql(statement)
                    .param("all", all)
                    .param("ids", ids)
                    .param("units", units)
                    .param("from", from)
                    .update();
        }
    }

    /// Whoever is in charge of a unit is in charge of what comes of it, from the day on.
    private void follow(Unit.Id unit, Unit.Id to, LocalDate from) {
        jdbc.sql("""
                        insert into post_portfolio (post_id, unit_id, valid)
                        select post_id, :to, daterange(:from, null) from post_portfolio f
                        where unit_id = :unit and valid && daterange(:from, null) and not exists (
                            select from post_portfolio o
                            where o.post_id = f.post_id and o.unit_id = :to and o.valid && daterange(:from, null))
                        """)
                .param("unit", unit.value())
                .param("to", to.value())
                .param("from", from)
                .update();
    }

    private void leaveCharge(Unit.Id unit, LocalDate from) {
        jdbc.sql("delete from post_portfolio where unit_id = :unit and lower(valid) >= :from")
                .param("unit", unit.value())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update post_portfolio set valid = valid * daterange(null, :from)
                        where unit_id = :unit and valid @> :from::date
                        """).param("unit", unit.value()).param("from", from).update();
    }
}

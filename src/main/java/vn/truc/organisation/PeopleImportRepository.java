package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes many people at once.
@Repository
class PeopleImportRepository {
    private final JdbcClient jdbc;
    private final ReachRepository reach;

    PeopleImportRepository(JdbcClient jdbc, ReachRepository reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /// The units at or below the root from today on, and everybody of their bodies who is in the list or works there.
    PeopleImport.Known known(Unit.Id root, Collection<String> numbers, LocalDate today) {
        var units = units(root, today);
        var ids = units.values().stream().map(PeopleImport.UnitRef::id).collect(Collectors.toSet());
        var bodies = units.values().stream().map(PeopleImport.UnitRef::body).collect(Collectors.toSet());
        var posts = posts(Ids.of(ids), Ids.of(bodies), numbers, today);
        var whole = reach.whole(posts.keySet(), Set.of(root), today);
        var people = new HashMap<String, List<PeopleImport.There>>();
        jdbc.sql("""
                        select p.*, upper_inf(employed) or upper(employed) > :today as there from person p
                        where body_id = any(:bodies) and staff_number = any(:numbers)
                           or id in (select person_id from post where unit_id = any(:units) and held && daterange(:today, null))
                        """)
                .param("units", Ids.of(ids))
                .param("bodies", Ids.of(bodies))
                .param("numbers", numbers.toArray(String[]::new))
                .param("today", today)
                .query(row -> {
                    var person = PersonRepository.person(row, 0);
                    var held = posts.getOrDefault(person.id(), List.of());
                    people.computeIfAbsent(person.staffNumber(), number -> new ArrayList<>())
                            .add(new PeopleImport.There(
                                    person, row.getBoolean("there"), whole.contains(person.id()), held));
                });
        return new PeopleImport.Known(units, names(root, today, units), ids, people);
    }

    private Map<String, PeopleImport.UnitRef> units(Unit.Id root, LocalDate today) {
        return jdbc
                .sql("""
                        select u.id, u.code, b.body_id from unit u
                        join unit_closure c on c.unit_id = u.id and c.ancestor_id = :root and c.valid && daterange(:today, null)
                        join lateral (select body_id from unit_body where unit_id = u.id order by lower(valid) desc limit 1) b on true
                        """)
                .param("root", root.value())
                .param("today", today)
                .query((row, number) -> new PeopleImport.UnitRef(
                        new Unit.Id(row.getObject("id", UUID.class)),
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        row.getString("code")))
                .stream()
                .collect(Collectors.toMap(PeopleImport.UnitRef::code, Function.identity(), (first, again) -> first));
    }

    /// The units by what they are called, in full and short, as far as a name is borne by one only.
    private Map<String, PeopleImport.UnitRef> names(
            Unit.Id root, LocalDate today, Map<String, PeopleImport.UnitRef> units) {
        var names = new HashMap<String, Set<PeopleImport.UnitRef>>();
        jdbc.sql("""
                        select u.code, n.name, n.short_name from unit u
                        join unit_closure c on c.unit_id = u.id and c.ancestor_id = :root and c.valid && daterange(:today, null)
                        join unit_name n on n.unit_id = u.id and n.valid && daterange(:today, null)
                        """).param("root", root.value()).param("today", today).query(row -> {
            var unit = Objects.requireNonNull(units.get(row.getString("code")));
            for (var name : List.of(row.getString("name"), row.getString("short_name"))) {
                names.computeIfAbsent(ImportTable.plain(name), any -> new HashSet<>())
                        .add(unit);
            }
        });
        return names.entrySet().stream()
                .filter(name -> name.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, name -> name.getValue().iterator().next()));
    }

    private Map<Person.Id, List<Post>> posts(UUID[] units, UUID[] bodies, Collection<String> numbers, LocalDate today) {
        return jdbc
                .sql(PersonRepository.POST + """
                        where held && daterange(:today, null) and p.person_id in (
                            select id from person where body_id = any(:bodies) and staff_number = any(:numbers)
                            union
                            select person_id from post where unit_id = any(:units) and held && daterange(:today, null))
                        order by p.id
                        """)
                .param("units", units)
                .param("bodies", bodies)
                .param("numbers", numbers.toArray(String[]::new))
                .param("today", today)
                .query(PersonRepository::post)
                .stream()
                .collect(Collectors.groupingBy(Post::person));
    }

    void engage(List<Person> people, List<LocalDate> since) {
        jdbc.sql("""
                        insert into person (id, body_id, staff_number, name, employed)
                        select id, body, number, name, daterange(since, null)
                        from unnest(:ids::uuid[], :bodies::uuid[], :numbers::text[], :names::text[], :since::date[])
                             as w (id, body, number, name, since)
                        """)
                .param("ids", people.stream().map(p -> p.id().value()).toArray(UUID[]::new))
                .param("bodies", people.stream().map(p -> p.body().value()).toArray(UUID[]::new))
                .param("numbers", people.stream().map(Person::staffNumber).toArray(String[]::new))
                .param("names", people.stream().map(Person::name).toArray(String[]::new))
                .param("since", since.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    void measure() {
        jdbc.sql("analyze person, post, post_portfolio").update();
    }

    /// Sets names, and takes back whoever had left.
    void correct(List<Person> people, LocalDate today) {
        jdbc.sql("""
                        update person
                        set name = w.name, version = version + 1,
                            employed = case when upper(employed) <= :today then daterange(lower(employed), null)
                                       else employed end
                        from unnest(:ids::uuid[], :names::text[]) as w (id, name) where person.id = w.id
                        """)
                .param("ids", people.stream().map(p -> p.id().value()).toArray(UUID[]::new))
                .param("names", people.stream().map(Person::name).toArray(String[]::new))
                .param("today", today)
                .update();
    }

    void appoint(List<Post> posts) {
        jdbc.sql("""
                        insert into post (id, person_id, unit_id, kind, title, held)
                        select id, person, unit, kind, title, daterange(since, least(until, %s))
                        from unnest(:ids::uuid[], :people::uuid[], :units::uuid[], :kinds::text[], :titles::text[],
                                    :since::date[], :until::date[]) as w (id, person, unit, kind, title, since, until)
                        """.formatted(PostRepository.endOf("w.unit")))
                .param("ids", ids(posts))
                .param("people", posts.stream().map(p -> p.person().value()).toArray(UUID[]::new))
                .param("units", posts.stream().map(p -> p.unit().value()).toArray(UUID[]::new))
                .param("kinds", posts.stream().map(p -> p.kind().name()).toArray(String[]::new))
                .param("titles", posts.stream().map(Post::title).toArray(String[]::new))
                .param("since", posts.stream().map(p -> p.from().toString()).toArray(String[]::new))
                .param("until", untils(posts))
                .update();
        entrust(posts);
    }

    void alter(List<Post> posts) {
        jdbc.sql("""
                        update post set title = w.title, held = daterange(lower(held), w.until)
                        from unnest(:ids::uuid[], :titles::text[], :until::date[]) as w (id, title, until)
                        where post.id = w.id
                        """)
                .param("ids", ids(posts))
                .param("titles", posts.stream().map(Post::title).toArray(String[]::new))
                .param("until", untils(posts))
                .update();
    }

    void leave(List<Person> people, LocalDate from) {
        jdbc.sql("""
                        with left_teams as (
                            update team_member set until = :from
                            where person_id = any(:ids) and (until is null or until > :from))
                        update person set employed = daterange(lower(employed), greatest(lower(employed) + 1, :from::date)), version = version + 1
                        where id = any(:ids)
                        """)
                .param("ids", people.stream().map(p -> p.id().value()).toArray(UUID[]::new))
                .param("from", from)
                .update();
    }

    private void entrust(List<Post> posts) {
        var pairs = posts.stream()
                .flatMap(post ->
                        post.portfolio().stream().map(unit -> List.of(post.id().value(), unit.value())))
                .toList();
        jdbc.sql("insert into post_portfolio (post_id, unit_id) select * from unnest(:posts::uuid[], :units::uuid[])")
                .param("posts", pairs.stream().map(List::getFirst).toArray(UUID[]::new))
                .param("units", pairs.stream().map(List::getLast).toArray(UUID[]::new))
                .update();
    }

    private static UUID[] ids(List<Post> posts) {
        return posts.stream().map(post -> post.id().value()).toArray(UUID[]::new);
    }

    private static String[] untils(List<Post> posts) {
        return posts.stream()
                .map(post -> {
                    var until = post.until();
                    return until == null ? null : until.toString();
                })
                .toArray(String[]::new);
    }
}

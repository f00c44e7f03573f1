package vn.truc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// To whom, beside units, documents are addressed, and which documents are addressed to somebody.
@Repository
class AddresseeRepository {
    /// Whether a document `d` is addressed to a person who holds these posts, or those of a unit into which one that
    /// was meant was merged.
    static final String ADDRESSED = """
            exists (
                select from directive_addressee p
                where p.directive_id = d.id
                  and (p.person_id = :person
                       or exists (
                           select from unnest(:kinds::text[], :posts::uuid[]) as held (kind, unit)
                           where held.kind = p.post_kind
                             and (held.unit = p.unit_id
                                  or exists (select from unit_successor s where s.unit = p.unit_id
                                             and s.successor = held.unit and s.valid @> :day::date)
                                  or p.kind = 'EACH' and exists (
                                      select from directive_receipt r
                                      where r.directive_id = d.id
                                        and (r.unit_id = held.unit
                                             or exists (select from unit_successor s where s.unit = r.unit_id
                                                        and s.successor = held.unit and s.valid @> :day::date)))
                                  or p.kind = 'EACH' and d.reach_kind = 'NOBODY' and exists (
                                      select from unit_ancestor a
                                      where a.unit = held.unit and a.ancestor = d.issuer_id and a.valid @> :day::date)))))
            """;

    private final JdbcClient jdbc;

    AddresseeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose addressed documents are asked for.
    static Map<String, Object> parameters(Person.Id person, List<Post> posts, LocalDate day) {
        return Map.of(
                "person",
                person.value(),
                "kinds",
                posts.stream().map(post -> post.kind().name()).toArray(String[]::new),
                "posts",
                posts.stream().map(post -> post.unit().value()).toArray(UUID[]::new),
                "day",
                day);
    }

    /// Whether the document is addressed to somebody who holds these posts on this day.
    boolean addressed(Directive.Id id, Person.Id person, List<Post> posts, LocalDate day) {
        return jdbc.sql("select exists (select from directive d where d.id = :id and " + ADDRESSED + ")")
                .params(parameters(person, posts, day))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void save(Directive.Id id, Collection<Addressee> addressees) {
        jdbc.sql("delete from directive_addressee where directive_id = :id")
                .param("id", id.value())
                .update();
        var rows = addressees.stream().map(AddresseeRepository::row).toList();
        jdbc.sql("""
                        insert into directive_addressee (directive_id, kind, post_kind, unit_id, person_id)
                        select :id, * from unnest(:kinds::text[], :posts::text[], :units::uuid[], :people::uuid[])
                        """)
                .param("id", id.value())
                .param("kinds", rows.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param("posts", rows.stream().map(Row::post).toArray(String[]::new))
                .param("units", rows.stream().map(Row::unit).toArray(UUID[]::new))
                .param("people", rows.stream().map(Row::person).toArray(UUID[]::new))
                .update();
    }

    Set<Addressee> of(Directive.Id id) {
        return jdbc.sql("select * from directive_addressee where directive_id = :id")
                .param("id", id.value())
                .query(AddresseeRepository::addressee)
                .set();
    }

    private static Addressee addressee(ResultSet row, int number) throws SQLException {
        return switch (Kind.valueOf(row.getString("kind"))) {
            case EACH -> new Addressee.Each(Post.Kind.valueOf(row.getString("post_kind")));
            case HOLDER ->
                new Addressee.Holder(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        Post.Kind.valueOf(row.getString("post_kind")));
            case NAMED -> new Addressee.Named(new Person.Id(row.getObject("person_id", UUID.class)));
        };
    }

    private static Row row(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Each(var kind) -> new Row(Kind.EACH, kind.name(), null, null);
            case Addressee.Holder(var unit, var kind) -> new Row(Kind.HOLDER, kind.name(), unit.value(), null);
            case Addressee.Named(var person) -> new Row(Kind.NAMED, null, null, person.value());
        };
    }

    /// How an addressee is named in the table.
    private enum Kind {
        EACH,
        HOLDER,
        NAMED
    }

    private record Row(
            Kind kind,
            @Nullable String post,
            @Nullable UUID unit,
            @Nullable UUID person) {}
}

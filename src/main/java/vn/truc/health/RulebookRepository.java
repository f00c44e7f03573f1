package vn.truc.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RulebookRepository {
    private final JdbcClient jdbc;

    RulebookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Rulebook> books) {
        jdbc.sql("""
                        insert into health_rulebook (kind, code, edition, in_force, content)
                        select kind, code, edition, in_force, content::jsonb
                        from unnest(:kinds, :codes, :editions, :from::date[], :contents)
                             as book (kind, code, edition, in_force, content)
                        on conflict do nothing
                        """)
                .param("kinds", column(books, book -> book.kind().name()))
                .param("codes", column(books, Rulebook::code))
                .param("editions", column(books, Rulebook::edition))
                .param("from", column(books, book -> book.from().toString()))
                .param("contents", column(books, Rulebook::content))
                .update();
    }

    /// The rules that hold on a day, by their slot.
    Map<String, Rulebook> inForce(LocalDate day) {
        return jdbc
                .sql("""
                        select distinct on (kind, one) *, case when kind = 'QUESTIONNAIRE' then code end as one
                        from health_rulebook where in_force <= :day
                        order by kind, one, in_force desc, sequence desc
                        """)
                .param("day", day)
                .query((row, number) -> new Rulebook(
                        Rulebook.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("edition"),
                        row.getObject("in_force", LocalDate.class),
                        row.getString("content")))
                .list()
                .stream()
                .collect(Collectors.toMap(Rulebook::slot, Function.identity()));
    }

    Optional<Rulebook> edition(Rulebook.Kind kind, String code, String edition) {
        return jdbc.sql("select * from health_rulebook where kind = :kind and code = :code and edition = :edition")
                .param("kind", kind.name())
                .param("code", code)
                .param("edition", edition)
                .query((row, number) -> new Rulebook(
                        kind, code, edition, row.getObject("in_force", LocalDate.class), row.getString("content")))
                .optional();
    }

    private static String[] column(List<Rulebook> books, Function<Rulebook, String> of) {
        return books.stream().map(of).toArray(String[]::new);
    }
}

package vn.truc.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.vault.Vault;

/// The lines in the logbooks about one person or visitor, with the names that stand behind them.
@Repository
class OwnVisitRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    OwnVisitRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Line> of(UUID person, int most) {
        return jdbc.sql("""
                        select v.id, v.came, v.went, v.outcome, v.corrected,
                               coalesce(concat_ws(', ', site.name, place.name), '') as place,
                               t.celsius_sealed, coalesce(guard.name, '') as guard
                        from gate_visit v
                        left join place site on site.id = v.site_id
                        left join place on place.id = v.place_id
                        left join gate_temperature t on t.body_id = v.body_id and t.visit_id = v.id
                        left join person guard on guard.id = v.guard_id
                        where v.person_id = :person
                        order by v.came desc, v.id desc limit :most
                        """)
                .param("person", person)
                .param("most", most)
                .query((row, number) -> new Line(
                        row.getObject("came", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("went", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Verdict.Word.valueOf(row.getString("outcome")),
                        row.getBoolean("corrected"),
                        row.getString("place"),
                        vault.openAny(
                                row.getBytes("celsius_sealed"), Temperature.PURPOSE + row.getObject("id", UUID.class)),
                        row.getString("guard")))
                .list();
    }

    /// One entry, or one that was not let in.
    record Line(
            Instant came,
            Optional<Instant> went,
            Verdict.Word word,
            boolean corrected,
            String place,
            String celsius,
            String guard) {}
}

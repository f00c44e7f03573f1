package vn.truc.tracing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose names were shown to whoever asked about somebody else.
@Repository
class ShownRepository {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    ShownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes down whom a question or a search showed; shown again, each stays with the first time.
    void add(UUID asked, Collection<UUID> who, String asker, Instant at) {
        jdbc.sql("""
                        insert into tracing_shown (who, asked, asker, shown_at)
                        select who, :asked, :asker, :at from unnest(:who::uuid[]) as who
                        on conflict do nothing
                        """)
                .param("asked", asked)
                .param("who", who.stream().distinct().toArray(UUID[]::new))
                .param("asker", asker)
                .param("at", EncounterRepository.utc(at))
                .update();
    }

    /// To whom somebody was shown, the newest first.
    List<Shown> of(UUID who) {
        return jdbc.sql("""
                        select asker, shown_at from tracing_shown where who = :who order by shown_at desc, asked limit :count
                        """)
                .param("who", who)
                .param("count", SHOWN)
                .query((row, number) -> new Shown(row.getString("asker"), EncounterRepository.moment(row, "shown_at")))
                .list();
    }

    /// Who saw a name, and when.
    record Shown(String asker, Instant at) {}
}

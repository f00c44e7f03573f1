package vn.truc.tracing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

@Repository
class SearchRepository {
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Vault vault;

    SearchRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Writes down that somebody was looked for.
    void add(Unit.Id body, TraceSearch search) {
        jdbc.sql("""
                        insert into tracing_search (id, body_id, unit_id, words_sealed, reason_sealed, found, asked_by, asker,
                            asked_at)
                        values (:id, :body, :unit, :words, :reason, :found, :by, :asker, :at)
                        """)
                .param("id", search.id())
                .param("body", body.value())
                .param("unit", search.unit().value())
                .param("words", vault.sealAny(search.words(), purpose("words", search.id())))
                .param("reason", vault.seal(search.reason(), purpose("reason", search.id())))
                .param("found", search.found())
                .param("by", search.by().value())
                .param("asker", search.asker())
                .param("at", EncounterRepository.utc(search.at()))
                .update();
    }

    /// What was looked for at a unit and below, the newest first.
    List<TraceSearch> below(Unit.Id root) {
        return jdbc.sql("""
                        select * from tracing_search
                        where unit_id in (select unit from unit_reached(:roots))
                        order by id desc limit :count
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("count", SHOWN)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new TraceSearch(
                            id,
                            new Unit.Id(row.getObject("unit_id", UUID.class)),
                            vault.openAny(row.getBytes("words_sealed"), purpose("words", id)),
                            vault.openAny(row.getBytes("reason_sealed"), purpose("reason", id)),
                            row.getInt("found"),
                            new Person.Id(row.getObject("asked_by", UUID.class)),
                            row.getString("asker"),
                            EncounterRepository.moment(row, "asked_at"));
                })
                .list();
    }

    private static String purpose(String column, UUID id) {
        return "tracing_search." + column + ":" + id;
    }
}

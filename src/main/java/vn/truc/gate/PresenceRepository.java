package vn.truc.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Keeps who is inside: nobody twice, whichever gate they came by.
@Repository
class PresenceRepository {
    private final JdbcClient jdbc;

    PresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Puts people inside, each once, and says which visits end by it: the former one, or the new one itself where
    /// the person has meanwhile come in somewhere later. Of two gates at once the second waits for the first, and
    /// everybody locks in the same order.
    List<EntryRepository.Ending> enter(List<Visit> visits) {
        return jdbc.sql("""
                        with line as (
                            select * from unnest(:bodies::uuid[], :people::uuid[], :ids::uuid[], :sites::uuid[],
                                                 :came::timestamptz[]) as line (body, who, visit, site, came)),
                        entered as (
                            insert into gate_presence as present (body_id, person_id, visit_id, site_id, came)
                            select body, who, visit, site, came from line order by body, who
                            on conflict (body_id, person_id) do update
                            set visit_id = case when excluded.came >= present.came then excluded.visit_id else present.visit_id end,
                                site_id = case when excluded.came >= present.came then excluded.site_id else present.site_id end,
                                came = greatest(excluded.came, present.came)
                            returning body_id, person_id, visit_id, came, old.visit_id as former)
                        select entered.body_id, case when entered.visit_id = line.visit then former else line.visit end as ended,
                               entered.came as at
                        from entered join line on line.body = entered.body_id and line.who = entered.person_id
                        where former is not null and former <> line.visit
                        """)
                .param(
                        "bodies",
                        EntryRepository.ids(visits, visit -> visit.body().value()))
                .param("people", EntryRepository.ids(visits, Visit::who))
                .param("ids", EntryRepository.ids(visits, visit -> visit.id().value()))
                .param(
                        "sites",
                        EntryRepository.ids(visits, visit -> visit.site().value()))
                .param(
                        "came",
                        EntryRepository.texts(visits, visit -> visit.came().toString()))
                .query((row, number) -> new EntryRepository.Ending(
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        new Visit.Id(row.getObject("ended", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Visit.Leaving.How.MOVED,
                        null))
                .list();
    }

    /// Takes somebody out of a site who came in before this moment; empty when they are not inside.
    Optional<Visit.Id> leave(Unit.Id body, UUID who, Place.Id site, Instant at) {
        return jdbc.sql("""
                        delete from gate_presence
                        where body_id = :body and person_id = :who and site_id = :site and came <= :at
                        returning visit_id
                        """)
                .param("body", body.value())
                .param("who", who)
                .param("site", site.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Visit.Id(row.getObject("visit_id", UUID.class)))
                .optional();
    }

    /// Takes whomever these lines put inside out again.
    void undo(List<Visit.Id> visits) {
        if (visits.isEmpty()) {
            return;
        }
        jdbc.sql("delete from gate_presence where visit_id = any(:ids)")
                .param("ids", EntryRepository.ids(visits, Visit.Id::value))
                .update();
    }
}

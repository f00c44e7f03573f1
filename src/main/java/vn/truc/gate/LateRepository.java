package vn.truc.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Brings in order what reaches us late and in any order: exits that wait for their entries, and entries after which
/// the same person has been elsewhere.
@Repository
class LateRepository {
    private final JdbcClient jdbc;

    LateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits for whoever is bringing the same people's entries and exits in order right now, at another node too.
    void queue(List<UUID> people) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(who::text, 22))
                        from (select distinct who from unnest(:people::uuid[]) as line (who) order by who) line
                        """).param("people", people.toArray(UUID[]::new)).query().listOfRows();
    }

    /// Whether a kiosk that may send stands at a site.
    boolean kioskAt(Place.Id site) {
        return jdbc.sql("""
                        select exists (
                            select from gate_kiosk k join place p on p.id = k.place_id
                            where k.revoked is null and :site in (p.id, p.parent_id))
                        """).param("site", site.value()).query(Boolean.class).single();
    }

    /// Keeps an exit whose entry has not come, for the body of the kiosk or, at the guard's page, of the guard; false
    /// where it waits already.
    boolean keep(GateBook.Exit exit, GateHouse.House house, String problem, Instant now) {
        return jdbc.sql("""
                        insert into gate_unwritten (id, kiosk_id, body_id, place_id, site_id, at, way, kind, person_id,
                            number, letter, problem, noted)
                        select :id, k.id, coalesce(k.body_id, :body), :place, :site, :at, 'OUT', :kind, :who, '', '',
                               :problem, :noted
                        from (select :kiosk::uuid as kiosk) noted left join gate_kiosk k on k.id = noted.kiosk
                        on conflict (id) do nothing
                        """)
                        .param("id", exit.id())
                        .param("kiosk", exit.noted().map(Visit.Noted::kiosk).orElse(null))
                        .param("body", exit.guard().body().value())
                        .param("place", house.gate().id().value())
                        .param("site", house.site().id().value())
                        .param("at", exit.at().atOffset(ZoneOffset.UTC))
                        .param("kind", exit.kind().name())
                        .param("who", exit.who())
                        .param("problem", problem)
                        .param("noted", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Ends earlier visits that lasted beyond these entries where those began; an exit that had ended one waits again,
    /// for it may belong to the entry.
    void shorten(List<Visit> late, String problem, Instant now) {
        lines(jdbc.sql("""
                        with line as (
                            select * from unnest(:bodies::uuid[], :people::uuid[], :ids::uuid[], :sites::uuid[],
                                                 :came::timestamptz[]) as line (body, who, visit, site, came)),
                        shortened as (
                            update gate_visit v set went = line.came, closed = 'MOVED', exit_id = null
                            from line
                            where v.person_id = line.who and v.body_id = line.body and v.outcome = 'ADMITTED'
                              and not v.corrected and v.id <> line.visit and v.came < line.came and v.went > line.came
                              and v.closed in ('EXIT', 'MOVED', 'FORGOTTEN')
                            returning v.body_id, v.place_id, v.site_id, v.kind, v.person_id, old.went, old.exit_id)
                        insert into gate_unwritten (id, body_id, place_id, site_id, at, way, kind, person_id, number, letter,
                            problem, noted)
                        select exit_id, body_id, place_id, site_id, went, 'OUT', kind, person_id, '', '', :problem, :noted
                        from shortened where exit_id is not null
                        on conflict (id) do update set visit_id = null
                        """), late)
                .param("problem", problem)
                .param("noted", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How these entries have ended since: by an exit that waited, or where the person came in next.
    List<EntryRepository.Ending> ends(List<Visit> late) {
        return lines(jdbc.sql("""
                        with line as (
                            select * from unnest(:bodies::uuid[], :people::uuid[], :ids::uuid[], :sites::uuid[],
                                                 :came::timestamptz[]) as line (body, who, visit, site, came)),
                        followed as (
                            select line.*, (
                                select min(v.came) from gate_visit v
                                where v.person_id = line.who and v.body_id = line.body and v.outcome = 'ADMITTED'
                                  and not v.corrected and v.id <> line.visit and v.came > line.came) as next
                            from line),
                        ended as (
                            update gate_unwritten u set visit_id = f.visit
                            from followed f
                            where u.id = (
                                select id from gate_unwritten waiting
                                where waiting.person_id = f.who and waiting.way = 'OUT' and waiting.visit_id is null
                                  and waiting.site_id = f.site and waiting.at >= f.came
                                  and (f.next is null or waiting.at <= f.next)
                                order by waiting.at limit 1)
                            returning u.visit_id, u.id, u.at)
                        select f.body, f.visit, coalesce(e.at, f.next) as at, e.id as exit
                        from followed f left join ended e on e.visit_id = f.visit
                        where e.id is not null or f.next is not null
                        """), late)
                .query((row, number) -> ending(
                        new Unit.Id(row.getObject("body", UUID.class)),
                        new Visit.Id(row.getObject("visit", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("exit", UUID.class)))
                .list();
    }

    private static EntryRepository.Ending ending(Unit.Id body, Visit.Id visit, Instant at, @Nullable UUID exit) {
        var how = exit == null ? Visit.Leaving.How.MOVED : Visit.Leaving.How.EXIT;
        return new EntryRepository.Ending(body, visit, at, how, exit);
    }

    private static JdbcClient.StatementSpec lines(JdbcClient.StatementSpec statement, List<Visit> late) {
        return statement
                .param("bodies", EntryRepository.ids(late, visit -> visit.body().value()))
                .param("people", EntryRepository.ids(late, Visit::who))
                .param("ids", EntryRepository.ids(late, visit -> visit.id().value()))
                .param("sites", EntryRepository.ids(late, visit -> visit.site().value()))
                .param("came", EntryRepository.texts(late, visit -> visit.came().toString()));
    }
}

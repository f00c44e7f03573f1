package vn.truc.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class UnwrittenRepository {
    private static final int LONGEST_NUMBER = 40;

    private final JdbcClient jdbc;

    UnwrittenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps it, once.
    void keep(Kiosk kiosk, CrossingDoor.Item item, Instant at, String problem, Instant noted) {
        var kind = item.kind() == null ? Visit.Kind.STAFF : item.kind();
        jdbc.sql("""
                        insert into gate_unwritten (id, kiosk_id, body_id, place_id, at, way, kind, person_id, number,
                            letter, problem, noted)
                        values (:id, :kiosk, :body, :place, :at, :way, :kind, :who, :number, :letter, :problem, :noted)
                        on conflict (id) do nothing
                        """)
                .param("id", item.id())
                .param("kiosk", kiosk.id().value())
                .param("body", kiosk.body().value())
                .param("place", kiosk.gate().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("way", item.in() ? "IN" : "OUT")
                .param("kind", kind.name())
                .param("who", item.who())
                .param(
                        "number",
                        Optional.ofNullable(item.number())
                                .map(UnwrittenRepository::shortened)
                                .orElse(""))
                .param("letter", Optional.ofNullable(item.letter()).orElse(""))
                .param("problem", problem)
                .param("noted", noted.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String shortened(String number) {
        return number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
    }

    /// What waits to be settled at the kiosks of a body: entries, then exits, the oldest first.
    List<Unwritten> open(Unit.Id body) {
        return jdbc.sql("""
                        select u.id, coalesce(k.name, '') as kiosk, u.at, u.way, u.kind, u.problem,
                               coalesce(p.name, v.name, u.number) as who
                        from gate_unwritten u left join gate_kiosk k on k.id = u.kiosk_id
                        left join person p on p.id = u.person_id and p.body_id = u.body_id
                        left join gate_visitor v on v.id = u.person_id and v.body_id = u.body_id
                        where u.body_id = :body and u.settled is null and u.visit_id is null
                        order by u.way, u.at limit 200
                        """)
                .param("body", body.value())
                .query((row, number) -> new Unwritten(
                        row.getObject("id", UUID.class),
                        row.getString("kiosk"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("way").equals("IN"),
                        Visit.Kind.valueOf(row.getString("kind")),
                        row.getString("who"),
                        row.getString("problem")))
                .list();
    }

    /// Whether it is of this body, settled or not.
    boolean known(UUID id, Unit.Id body) {
        return jdbc.sql("select exists (select from gate_unwritten where id = :id and body_id = :body)")
                .param("id", id)
                .param("body", body.value())
                .query(Boolean.class)
                .single();
    }

    /// Settles it; false where it is not of this body, or was settled before.
    boolean settle(UUID id, Unit.Id body, Person.Id by, Instant at, String remark) {
        return jdbc.sql("""
                        update gate_unwritten set settled = :at, settled_by = :by, remark = :remark
                        where id = :id and body_id = :body and settled is null
                        """)
                        .param("id", id)
                        .param("body", body.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("remark", remark)
                        .update()
                == 1;
    }
}

package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Telephone;
import vn.truc.organisation.Unit;
import vn.truc.vault.BlindIndex;
import vn.truc.vault.Vault;

/// The telephone numbers that visitors left, locked and found by their marks, and how often guards look for them.
@Repository
class VisitorContactRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;

    VisitorContactRepository(JdbcClient jdbc, Vault vault, BlindIndex index) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
    }

    /// Keeps the number of a visitor who was just added.
    void keep(Visitor visitor, String phone) {
        jdbc.sql("""
                        insert into gate_visitor_contact (visitor_id, unit_id, phone_sealed, phone_mark)
                        values (:id, :unit, :phone, :mark)
                        """)
                .param("mark", Telephone.mark(index, phone))
                .param("id", visitor.id().value())
                .param("unit", visitor.unit().value())
                .param("phone", vault.seal(phone, "gate_visitor.phone:" + visitor.id()))
                .update();
    }

    /// The visits of whoever left this telephone number, of those whom the bound actor may see; the newest first.
    List<Visitor> byPhone(String phone) {
        return jdbc.sql(VisitorRepository.VISITOR + """
                        where v.id in (select visitor_id from gate_visitor_contact where phone_mark = any(:marks::bytea[]))
                        order by v.expected desc, v.id limit 200
                        """)
                .param("marks", Telephone.marks(index, phone))
                .query(VisitorRepository::visitor)
                .list();
    }

    /// The telephone numbers that these visitors left, of those whom the bound actor may see.
    Map<UUID, String> phones(Collection<UUID> ids) {
        var phones = new HashMap<UUID, String>();
        jdbc.sql("select visitor_id, phone_sealed from gate_visitor_contact where visitor_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> phones.put(
                        row.getObject("visitor_id", UUID.class),
                        vault.open(
                                row.getBytes("phone_sealed"),
                                "gate_visitor.phone:" + row.getObject("visitor_id", UUID.class))))
                .list();
        return phones;
    }

    /// The other visits of whoever made these: under the same number and the same name, of those whom the bound actor
    /// may see.
    Map<UUID, Set<UUID>> alike(Collection<UUID> ids) {
        var alike = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                        select c.visitor_id, o.visitor_id as other
                        from gate_visitor_contact c
                        join gate_visitor v on v.id = c.visitor_id
                        join gate_visitor_contact o on o.phone_mark = c.phone_mark and o.visitor_id <> c.visitor_id
                        join gate_visitor w on w.id = o.visitor_id and w.search = v.search
                        where c.visitor_id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            alike.computeIfAbsent(row.getObject("visitor_id", UUID.class), who -> new HashSet<>())
                    .add(row.getObject("other", UUID.class));
        });
        return alike;
    }

    /// The last time that whoever left this number came to a site, where a body sees it in its log.
    Optional<ReturningVisitors.Known> lastAt(Place.Id site, Unit.Id body, String phone) {
        return jdbc.sql("""
                        select v.id, g.day, v.name, v.origin, v.abroad, v.unit_id, v.host
                        from gate_visitor_contact c
                        join gate_visitor v on v.id = c.visitor_id
                        join gate_visit g on g.person_id = v.id
                        where c.phone_mark = any(:marks::bytea[]) and g.kind = 'VISITOR' and not g.corrected
                          and g.site_id = :site and (g.body_id = :body or g.guard_body_id = :body)
                        order by g.came desc, g.id desc limit 1
                        """)
                .param("marks", Telephone.marks(index, phone))
                .param("site", site.value())
                .param("body", body.value())
                .query((row, number) -> new ReturningVisitors.Known(
                        new Visitor.Id(row.getObject("id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("origin"),
                        row.getBoolean("abroad"),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getString("host")))
                .optional();
    }

    /// Counts a look of a guard; false, and nothing counted, where there were so many since a moment.
    boolean countLook(Person.Id guard, Instant at, Instant since, int most) {
        return jdbc.sql("""
                        insert into gate_look_count (guard_id, since, looks) values (:guard, :at, 1)
                        on conflict (guard_id) do update
                        set since = case when gate_look_count.since <= :since then :at else gate_look_count.since end,
                            looks = case when gate_look_count.since <= :since then 1 else gate_look_count.looks + 1 end
                        where gate_look_count.since <= :since or gate_look_count.looks < :most
                        """)
                        .param("guard", guard.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }
}

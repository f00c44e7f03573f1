package vn.truc.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Actor;
import vn.truc.access.Waiting;
import vn.truc.measure.Approver;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

@Repository
class VisitorRepository {
    static final String VISITOR = """
            select v.*, a.approved, a.level from gate_visitor v
            left join gate_approval a on a.visitor_id = v.id and a.version = v.version
            """;

    private final JdbcClient jdbc;
    private final VisitorContactRepository contacts;

    VisitorRepository(JdbcClient jdbc, VisitorContactRepository contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /// Adds a visitor with the telephone number locked; false when the id was used before.
    boolean add(Unit.Id body, Visitor visitor, String phone, Person.Id by, Instant at) {
        boolean added = jdbc.sql("""
                        insert into gate_visitor (id, body_id, unit_id, name, origin, host, purpose, abroad,
                            leaders_guest, expected, state, announced_by, announced_at, version)
                        values (:id, :body, :unit, :name, :origin, :host, :purpose, :abroad, :leader, :expected, :state,
                            :by, :at, 0)
                        on conflict (id) do nothing
                        """)
                        .param("id", visitor.id().value())
                        .param("body", body.value())
                        .param("unit", visitor.unit().value())
                        .param("name", visitor.name())
                        .param("origin", visitor.origin())
                        .param("host", visitor.host())
                        .param("purpose", visitor.purpose())
                        .param("abroad", visitor.abroad())
                        .param("leader", visitor.leadersGuest())
                        .param("expected", visitor.expected())
                        .param("state", visitor.announced() ? "ANNOUNCED" : "WALK_IN")
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added && !phone.isBlank()) {
            contacts.keep(visitor, phone);
        }
        return added;
    }

    /// Writes the next version of the approval; false when that version was written before.
    boolean decide(Visitor.Id id, int version, boolean approved, Approver level, Actor by, Instant at) {
        boolean first = jdbc.sql("update gate_visitor set version = :version where id = :id and version = :version - 1")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (first) {
            jdbc.sql("""
                            insert into gate_approval (visitor_id, version, approved, level, person_id, name, at)
                            values (:id, :version, :approved, :level, :person, :name, :at)
                            """)
                    .param("id", id.value())
                    .param("version", version)
                    .param("approved", approved)
                    .param("level", level.name())
                    .param("person", by.person().id().value())
                    .param("name", by.person().name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return first;
    }

    /// The body that a visitor came to see: of the last visit, as the unit may have gone to another one since the visit
    /// was announced; before any, of the announcement.
    Optional<Unit.Id> bodyOf(Visitor.Id id) {
        return jdbc.sql("""
                        select coalesce((select g.body_id from gate_visit g where g.person_id = v.id order by g.id desc limit 1),
                                        v.body_id) as body_id
                        from gate_visitor v where v.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Unit.Id(row.getObject("body_id", UUID.class)))
                .optional();
    }

    Optional<Visitor> find(Visitor.Id id) {
        return jdbc.sql(VISITOR + "where v.id = :id")
                .param("id", id.value())
                .query(VisitorRepository::visitor)
                .optional();
    }

    /// These visitors, by their ids.
    Map<UUID, Visitor> of(Collection<UUID> ids) {
        return jdbc
                .sql(VISITOR + "where v.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(VisitorRepository::visitor)
                .stream()
                .collect(Collectors.toMap(visitor -> visitor.id().value(), Function.identity()));
    }

    /// How many visitors were announced to this unit alone from a day on and not declined.
    int count(Unit.Id unit, LocalDate from) {
        return jdbc.sql("""
                        select count(*) from gate_visitor v
                        left join gate_approval a on a.visitor_id = v.id and a.version = v.version
                        where v.unit_id = :unit and v.expected >= :from and v.state = 'ANNOUNCED' and a.approved is not false
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query(Integer.class)
                .single();
    }

    /// The visitors announced to units at and below one, from a day on, and whom guards wrote in on that day.
    List<Visitor> expected(Unit.Id root, LocalDate from) {
        return jdbc.sql(VISITOR + """
                        where v.expected >= :from and (v.state = 'ANNOUNCED' or v.expected = :from) and v.unit_id in (
                            select unit from unit_ancestor where ancestor = :root and valid @> :from::date)
                        order by v.expected, v.announced_at, v.id limit 300
                        """)
                .param("root", root.value())
                .param("from", from)
                .query(VisitorRepository::visitor)
                .list();
    }

    /// The visitors announced for a day to bodies of a building whose name holds these words.
    List<Visitor> search(String words, Set<Unit.Id> bodies, LocalDate day) {
        return jdbc.sql(VISITOR + """
                        where v.body_id = any(:bodies) and v.expected = :day and (v.state = 'ANNOUNCED' or a.approved)
                          and v.search like '%' || replace(replace(vi_norm(:words), '%', ''), ' ', '%') || '%'
                        order by v.name collate "vi-x-icu", v.id limit 20
                        """)
                .param("bodies", ids(bodies))
                .param("day", day)
                .param("words", words.strip())
                .query(VisitorRepository::visitor)
                .list();
    }

    /// The visitors inside a site whose name holds these words.
    List<Visitor> inside(String words, Place.Id site) {
        return jdbc.sql(VISITOR + """
                        where v.id in (select person_id from gate_presence where site_id = :site)
                          and v.search like '%' || replace(replace(vi_norm(:words), '%', ''), ' ', '%') || '%'
                        order by v.name collate "vi-x-icu", v.id limit 20
                        """)
                .param("site", site.value())
                .param("words", words.strip())
                .query(VisitorRepository::visitor)
                .list();
    }

    /// The visits of a day or later ones that have had no opinion and were not asked about again, by id after one:
    /// at the gate or written before a moment, for a later day before another one.
    List<Undecided> undecided(LocalDate day, Instant before, Instant ahead, Optional<UUID> after, int most) {
        return jdbc.sql(VISITOR + """
                        where v.expected >= :day and v.version = 0 and v.asked_further is null
                          and coalesce(v.waits_since, v.announced_at)
                              < case when v.waits_since is not null or v.expected = :day then :before else :ahead end
                          and (:after::uuid is null or v.id > :after)
                        order by v.id limit :most
                        """)
                .param("day", day)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("ahead", ahead.atOffset(ZoneOffset.UTC))
                .param("after", after.orElse(null))
                .param("most", most)
                .query((row, number) -> undecided(visitor(row, number), row))
                .list();
    }

    private static Undecided undecided(Visitor visitor, ResultSet row) throws SQLException {
        var company = row.getObject("company", UUID.class);
        boolean alone = company == null || row.getObject("waits_since") != null;
        return new Undecided(visitor, alone ? visitor.id().value() : company);
    }

    /// Notes that everybody is asked about a visit, and says at which moment; empty where they were before.
    Optional<VisitorWaits.Moment> askFurther(Visitor.Id id, Instant at) {
        return jdbc.sql("""
                        update gate_visitor set asked_further = :at where id = :id and asked_further is null
                        returning waits_since is not null as at_gate
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBoolean("at_gate")
                        ? VisitorWaits.Moment.UNANSWERED_AT_GATE
                        : VisitorWaits.Moment.UNANSWERED)
                .optional();
    }

    /// Notes since when a visitor waits at the gate, where everybody may be asked anew; says whether they did not yet.
    boolean waits(Visitor.Id id, Instant since) {
        return jdbc.sql("""
                        update gate_visitor set waits_since = :since, asked_further = null
                        where id = :id and waits_since is null
                        """)
                        .param("id", id.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Since when a visitor waits at the gate.
    Optional<Instant> waitsSince(Visitor.Id id) {
        return jdbc.sql("select waits_since from gate_visitor where id = :id and waits_since is not null")
                .param("id", id.value())
                .query((row, number) ->
                        row.getObject("waits_since", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// What counts the visitors of a day who wait at a gate for an opinion, of these units and below, and have not
    /// been let in meanwhile.
    static Waiting.Count waitingCount(Collection<Unit.Id> roots, LocalDate day) {
        return new Waiting.Count("""
                        select count(*) from gate_visitor v
                        where v.expected = :day and v.waits_since is not null and v.version = 0
                          and v.unit_id in (select unit from unit_ancestor where ancestor = any(:roots) and valid @> :day::date)
                          and not exists (select from gate_visit g
                                          where g.person_id = v.id and g.outcome = 'ADMITTED' and g.id >= uuid_floor(v.waits_since))
                        """, Map.of("roots", ids(roots), "day", day));
    }

    /// Notes that these visits were announced together, named by the first of them.
    void together(Visitor.Id first, Collection<Visitor.Id> all) {
        jdbc.sql("update gate_visitor set company = :first where id = any(:ids)")
                .param("first", first.value())
                .param("ids", all.stream().map(Visitor.Id::value).toArray(UUID[]::new))
                .update();
    }

    /// The other visits that were announced together with one and have had no opinion, from a day on.
    List<Visitor> company(Visitor.Id id, LocalDate from) {
        return jdbc.sql(VISITOR + """
                        where v.company = (select company from gate_visitor where id = :id) and v.id <> :id
                          and v.version = 0 and v.expected >= :from
                        order by v.id
                        """)
                .param("id", id.value())
                .param("from", from)
                .query(VisitorRepository::visitor)
                .list();
    }

    /// With how many others who have had no opinion each of these was announced.
    Map<Visitor.Id, Integer> companies(Collection<Visitor> asked, LocalDate from) {
        var open = new HashMap<Visitor.Id, Integer>();
        jdbc.sql("""
                        select v.id, count(*)::int as others
                        from gate_visitor v join gate_visitor o on o.company = v.company and o.id <> v.id
                        where v.id = any(:ids) and o.version = 0 and o.expected >= :from
                        group by v.id
                        """)
                .param(
                        "ids",
                        asked.stream().map(visitor -> visitor.id().value()).toArray(UUID[]::new))
                .param("from", from)
                .query((row, number) -> open.put(new Visitor.Id(row.getObject("id", UUID.class)), row.getInt("others")))
                .list();
        return open;
    }

    /// Who announced a visitor; empty for one who wrote themselves in.
    Optional<Person.Id> announcedBy(Visitor.Id id) {
        return jdbc.sql("""
                        select announced_by from gate_visitor
                        where id = :id and state = 'ANNOUNCED' and announced_by <> id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Person.Id(row.getObject("announced_by", UUID.class)))
                .optional();
    }

    /// How many visitors wrote themselves in at a gate on a day.
    int writtenAt(Place.Id gate, LocalDate day) {
        return jdbc.sql("select count(*) from gate_visitor where place_id = :gate and expected = :day")
                .param("gate", gate.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /// The visitors announced for a day to these bodies under this name, in whatever form it is written, who have not
    /// come by a poster.
    List<Visitor> announced(Set<Unit.Id> bodies, LocalDate day, String name) {
        return jdbc.sql(VISITOR + """
                        where v.body_id = any(:bodies) and v.expected = :day and v.state = 'ANNOUNCED'
                          and v.announced_by <> v.id and v.place_id is null
                          and v.search = vi_norm(regexp_replace(:name, '\\s+', ' ', 'g'))
                        order by v.announced_at, v.id limit 20
                        """)
                .param("bodies", ids(bodies))
                .param("day", day)
                .param("name", name.strip())
                .query(VisitorRepository::visitor)
                .list();
    }

    /// Who wrote themselves in under this id at a poster.
    Optional<Visitor> cameAs(UUID id) {
        return jdbc.sql(VISITOR + "where v.came_as = :id")
                .param("id", id)
                .query(VisitorRepository::visitor)
                .optional();
    }

    /// Notes at which gate a visitor came by the poster, and under which id.
    void cameBy(Visitor.Id id, UUID as, Place.Id gate) {
        jdbc.sql("update gate_visitor set place_id = :gate, came_as = :as where id = :id")
                .param("as", as)
                .param("gate", gate.value())
                .param("id", id.value())
                .update();
    }

    /// At which gate a visitor came by the poster.
    Optional<Place.Id> placeOf(Visitor.Id id) {
        return jdbc.sql("select place_id from gate_visitor where id = :id and place_id is not null")
                .param("id", id.value())
                .query((row, number) -> new Place.Id(row.getObject("place_id", UUID.class)))
                .optional();
    }

    /// The visitors announced to these bodies for a day, and those who are inside.
    List<Visitor> of(Set<Unit.Id> bodies, LocalDate day) {
        return jdbc.sql(VISITOR + """
                        where v.body_id = any(:bodies) and (v.expected = :day and (v.state = 'ANNOUNCED' or a.approved)
                              or v.id in (select person_id from gate_presence where body_id = any(:bodies)))
                        order by v.name collate "vi-x-icu", v.id limit 500
                        """)
                .param("bodies", ids(bodies))
                .param("day", day)
                .query(VisitorRepository::visitor)
                .list();
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    static Visitor visitor(ResultSet row, int number) throws SQLException {
        return new Visitor(
                new Visitor.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getString("origin"),
                row.getString("host"),
                row.getString("purpose"),
                row.getBoolean("abroad"),
                row.getBoolean("leaders_guest"),
                row.getObject("expected", LocalDate.class),
                row.getString("state").equals("ANNOUNCED"),
                row.getInt("version"),
                approval(row));
    }

    private static Newcomer.Approval approval(ResultSet row) throws SQLException {
        var level = row.getString("level");
        if (level == null) {
            return new Newcomer.Approval.None();
        }
        return row.getBoolean("approved")
                ? new Newcomer.Approval.Given(Approver.valueOf(level))
                : new Newcomer.Approval.Declined();
    }

    /// A visit without an opinion, and with what it is asked about: a group or a series, or where the visitor stands at
    /// the gate the visit alone.
    record Undecided(Visitor visitor, UUID company) {}
}

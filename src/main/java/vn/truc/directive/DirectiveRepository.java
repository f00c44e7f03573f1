package vn.truc.directive;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// Directives with their clauses, as drafts and in force.
@Repository
class DirectiveRepository {
    /// Whether a directive `d` is still to be confirmed or read by somebody.
    private static final String UNREAD = """
            status <> 'DRAFT' and (holds_until is null or holds_until > :day::date)
              and (exists (select from unnest(:units::uuid[]) as own (unit)
                           left join directive_receipt r on r.directive_id = d.id and r.unit_id = own.unit
                           where r.read_at is null
                             and (r.unit_id is not null
                                  or exists (select from unit_successor s
                                             join directive_receipt gone on gone.directive_id = d.id
                                                  and gone.unit_id = s.unit and gone.read_at is null
                                             where s.successor = own.unit and s.valid @> :day::date)))
                   or (not exists (select from directive_reading w
                                   where w.directive_id = d.id and w.person_id = :person)
                       and (exists (select from directive_clause c where c.directive_id = d.id and c.everybody)
                            and exists (select from directive_receipt r
                                        where r.directive_id = d.id and r.unit_id in (
                                            select :at::uuid union select s.unit from unit_successor s
                                            where s.successor = :at and s.valid @> :day::date))
                            or %s)))
            """.formatted(AddresseeRepository.ADDRESSED);

    private final JdbcClient jdbc;
    private final AddresseeRepository addressees;

    DirectiveRepository(JdbcClient jdbc, AddresseeRepository addressees) {
        this.jdbc = jdbc;
        this.addressees = addressees;
    }

    /// How many drafts a unit has as their issuer.
    int drafts(Unit.Id issuer) {
        return jdbc.sql("select count(*) from directive where issuer_id = :issuer and status = 'DRAFT'")
                .param("issuer", issuer.value())
                .query(Integer.class)
                .single();
    }

    Optional<Directive> find(Directive.Id id) {
        return find("select * from directive where id = :id", id);
    }

    Optional<Directive> lock(Directive.Id id) {
        return find("select * from directive where id = :id for update", id);
    }

    /// Those whose number, subject or issuer holds these words, or all for none, that concern units within reach or are
    /// addressed to whoever holds these posts; the newest first.
    List<Directive> search(
            String words,
            Directive.@Nullable Status status,
            Collection<Unit.Id> within,
            Person.Id person,
            List<Post> posts,
            LocalDate day) {
        return jdbc.sql("""
                        select d.* from directive d
                        where (:status::text is null or status = :status)
                          and search like '%%' || vi_norm(:words) || '%%'
                          and (exists (select from unit_ancestor a where a.unit = d.issuer_id
                                       and a.ancestor = any(:within) and a.valid @> :day::date)
                               or exists (select from directive_receipt r join unit_ancestor a on a.unit = r.unit_id
                                          where r.directive_id = d.id and a.ancestor = any(:within) and a.valid @> :day::date)
                               or exists (select from unit_successor s
                                          join directive_receipt r on r.directive_id = d.id and r.unit_id = s.unit
                                          join unit_ancestor a on a.unit = s.successor
                                          where s.valid @> :day::date and a.ancestor = any(:within) and a.valid @> :day::date)
                               or d.status <> 'DRAFT' and %s)
                        order by dated desc, id desc limit 200
                        """.formatted(AddresseeRepository.ADDRESSED))
                .params(AddresseeRepository.parameters(person, posts, day))
                .param("words", words)
                .param("status", status == null ? null : status.name())
                .param("within", ReachColumns.values(within))
                .query((row, number) -> directive(row, Set.of(), List.of(), List.of()))
                .list();
    }

    /// Writes a draft with its clauses; those no longer in it are gone.
    void save(Directive directive, Unit.Id body) {
        var reach = ReachColumns.of(directive.reach());
        jdbc.sql("""
                        insert into directive (id, body_id, number, type, issuer_id, issued_by, signer, dated, subject,
                                               reach_kind, reach_units, reach_except, holds_from, holds_until,
                                               status, edit, drafter_id)
                        values (:id, :body, :number, :type, :issuer, :issuedBy, :signer, :dated, :subject,
                                :kind, :units, :except, :from, :until, 'DRAFT', :edit, :drafter)
                        on conflict (id) do update set
                            number = excluded.number, type = excluded.type, issuer_id = excluded.issuer_id,
                            issued_by = excluded.issued_by, signer = excluded.signer, dated = excluded.dated,
                            subject = excluded.subject, reach_kind = excluded.reach_kind,
                            reach_units = excluded.reach_units, reach_except = excluded.reach_except,
                            holds_from = excluded.holds_from, holds_until = excluded.holds_until, edit = excluded.edit,
                            drafter_id = excluded.drafter_id
                        """)
                .param("id", directive.id().value())
                .param("body", body.value())
                .param("number", directive.number().toString())
                .param("type", directive.type().name())
                .param("issuer", directive.issuer().value())
                .param("issuedBy", directive.issuedBy())
                .param("signer", directive.signer())
                .param("dated", directive.date())
                .param("subject", directive.subject())
                .param("kind", reach.kind())
                .param("units", reach.units().toArray(UUID[]::new))
                .param("except", reach.except().toArray(UUID[]::new))
                .param("from", directive.period().from())
                .param("until", directive.period().until())
                .param("edit", directive.edit())
                .param("drafter", directive.drafter().value())
                .update();
        saveClauses(directive);
        saveRelations(directive);
        addressees.save(directive.id(), directive.addressees());
    }

    private void saveClauses(Directive directive) {
        jdbc.sql("delete from directive_clause where directive_id = :id")
                .param("id", directive.id().value())
                .update();
        jdbc.sql("""
                        insert into directive_clause (id, directive_id, place, label, text, kind, rule, everybody, due,
                                                      lead_units, with_units, ends, reach_kind, reach_units, reach_except)
                        select id, :directive, place, label, text, kind, rule, everybody, due,
                               lead_units, with_units, ends, reach_kind, reach_units, reach_except
                        from jsonb_to_recordset(:clauses::jsonb) as sent
                            (id uuid, place int, label text, text text, kind text, rule jsonb, everybody boolean,
                             due date, lead_units uuid[], with_units uuid[], ends uuid[],
                             reach_kind text, reach_units uuid[], reach_except uuid[])
                        """)
                .param("directive", directive.id().value())
                .param("clauses", ClauseColumns.write(directive.clauses()))
                .update();
    }

    /// Whether the issuer has put another document of this number in force in the year.
    boolean numberTaken(Directive directive) {
        return jdbc.sql("""
                        select exists (select from directive
                                       where issuer_id = :issuer and number = :number and status <> 'DRAFT' and not carried_out
                                         and extract(year from dated) = :year and id <> :id)
                        """)
                .param("issuer", directive.issuer().value())
                .param("number", directive.number().toString())
                .param("year", directive.date().getYear())
                .param("id", directive.id().value())
                .query(Boolean.class)
                .single();
    }

    /// What is carried out by a decision goes by the number of that, as others do.
    void carriedOut(Directive.Id id) {
        jdbc.sql("update directive set carried_out = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void putInForce(Directive.Id id, Person.Id by, Instant at) {
        jdbc.sql("""
                        update directive set status = 'IN_FORCE', issuer_person_id = :by, issued_at = :at where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Remembers by what a document is replaced, by the latest of several, and until when it would have held without.
    void replaced(Directive other, Directive.Id by) {
        jdbc.sql("""
                        update directive
                        set replaced_by = :by, held_until = case when replaced_by is null then holds_until else held_until end
                        where id = :id
                        """).param("id", other.id().value()).param("by", by.value()).update();
    }

    /// Takes back that these ended on the first day of what was to replace them; not where they ended earlier since.
    /// What something else replaces, too, ends on the first day of that. Says whose last day is another one now.
    List<Directive.Id> letReplacedHold(Directive.Id successor, LocalDate first) {
        return jdbc.sql("""
                        with other as (
                            select distinct on (r.other_id) r.other_id as former, d.id, d.holds_from
                            from directive_relation r join directive d on d.id = r.directive_id
                            where r.kind = 'REPLACES' and d.status <> 'DRAFT' and d.id <> :successor
                              and (d.holds_until is null or d.holds_until > d.holds_from)
                            order by r.other_id, d.holds_from, d.id),
                        held as (
                            update directive
                            set status = case when other.id is null then 'IN_FORCE' else 'ENDED' end,
                                holds_until = case when other.id is null then former.held_until
                                    else least(former.held_until, greatest(former.holds_from, other.holds_from)) end,
                                replaced_by = other.id,
                                held_until = case when other.id is not null then former.held_until end
                            from directive former left join other on other.former = former.id
                            where directive.id = former.id and former.replaced_by = :successor and former.status = 'ENDED'
                              and former.holds_until = greatest(former.holds_from, :first::date)
                            returning directive.id, old.holds_until is distinct from new.holds_until as later)
                        select id from held where later
                        """)
                .param("successor", successor.value())
                .param("first", first)
                .query((row, number) -> new Directive.Id(row.getObject("id", UUID.class)))
                .list();
    }

    void end(Directive.Id id, LocalDate from) {
        jdbc.sql(
                        "update directive set status = 'ENDED', holds_until = greatest(holds_from, least(holds_until, :from::date)) where id = :id")
                .param("id", id.value())
                .param("from", from)
                .update();
    }

    /// What one of these units has not confirmed, or this person has not read where everybody or a post of theirs is
    /// to.
    List<Directive> unread(Reader reader) {
        return jdbc.sql("select d.* from directive d where " + UNREAD + " order by dated, id")
                .params(reader.parameters())
                .query((row, number) -> directive(row, Set.of(), List.of(), List.of()))
                .list();
    }

    static Waiting.Count unreadCount(Reader reader) {
        return new Waiting.Count("select count(*) from directive d where " + UNREAD, reader.parameters());
    }

    /// Who reads: for which units they answer, where they sit, and in which posts they may be addressed.
    record Reader(Person.Id person, Set<Unit.Id> answersFor, Unit.Id at, List<Post> posts, LocalDate day) {
        private Map<String, Object> parameters() {
            var parameters = new HashMap<>(AddresseeRepository.parameters(person, posts, day));
            parameters.put("units", ReachColumns.values(answersFor));
            parameters.put("at", at.value());
            return parameters;
        }
    }

    private void saveRelations(Directive directive) {
        jdbc.sql("delete from directive_relation where directive_id = :id")
                .param("id", directive.id().value())
                .update();
        jdbc.sql("insert into directive_relation select :id, * from unnest(:kinds::text[], :others::uuid[])")
                .param("id", directive.id().value())
                .param(
                        "kinds",
                        directive.relations().stream().map(r -> r.kind().name()).toArray(String[]::new))
                .param(
                        "others",
                        directive.relations().stream()
                                .map(r -> r.other().value())
                                .toArray(UUID[]::new))
                .update();
    }

    private Optional<Directive> find(String sql, Directive.Id id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, number) -> directive(row, addressees.of(id), clauses(id), relations(id)))
                .optional();
    }

    private List<Clause> clauses(Directive.Id id) {
        return jdbc.sql("select * from directive_clause where directive_id = :id order by place")
                .param("id", id.value())
                .query((row, number) -> ClauseColumns.clause(row))
                .list();
    }

    private List<Directive.Relation> relations(Directive.Id id) {
        return jdbc.sql(
                        "select kind, other_id from directive_relation where directive_id = :id order by kind, other_id")
                .param("id", id.value())
                .query((row, number) -> new Directive.Relation(
                        Directive.Relation.Kind.valueOf(row.getString("kind")),
                        new Directive.Id(row.getObject("other_id", UUID.class))))
                .list();
    }

    private static Directive directive(
            ResultSet row, Set<Addressee> addressees, List<Clause> clauses, List<Directive.Relation> relations)
            throws SQLException {
        var at = row.getObject("issued_at", OffsetDateTime.class);
        return new Directive(
                new Directive.Id(row.getObject("id", UUID.class)),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                DocumentType.valueOf(row.getString("type")),
                new Unit.Id(row.getObject("issuer_id", UUID.class)),
                row.getString("issued_by"),
                row.getString("signer"),
                row.getObject("dated", LocalDate.class),
                row.getString("subject"),
                ReachColumns.of(row).reach(),
                addressees,
                new Period(row.getObject("holds_from", LocalDate.class), row.getObject("holds_until", LocalDate.class)),
                clauses,
                relations,
                Directive.Status.valueOf(row.getString("status")),
                row.getInt("edit"),
                new Person.Id(row.getObject("drafter_id", UUID.class)),
                Optional.ofNullable(at).map(OffsetDateTime::toInstant));
    }
}

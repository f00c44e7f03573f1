package vn.truc.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Asks the line whether a change may be made.
@Repository
class StandingRepository {
    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a unit stands that is open from the day on without end; empty for every other.
    Optional<Standing> of(Unit.Id unit, LocalDate from) {
        return jdbc.sql("""
                        select u.version,
                               (select min(lower(valid)) from unit_parent where unit_id = u.id) as opened,
                               (select max(lower(valid)) from unit_name where unit_id = u.id) as last_name,
                               (select max(lower(valid)) from unit_parent where unit_id = u.id) as last_move,
                               exists (select from unit_parent
                                       where parent_id = u.id and valid && daterange(:from, null)) as has_units,
                               exists (select from post
                                       where unit_id = u.id and held && daterange(:from, null)) as has_people,
                               exists (select from team where unit_id = u.id and valid && daterange(:from, null))
                               or exists (select from team_office o where o.office_id = u.id
                                          and o.valid && daterange(:from, null)) as serves_team
                        from unit u
                        where u.id = :unit
                          and exists (select from unit_parent where unit_id = u.id and valid @> :from::date)
                          and exists (select from unit_parent where unit_id = u.id and upper_inf(valid))
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query((row, number) -> new Standing(
                        row.getInt("version"),
                        row.getObject("opened", LocalDate.class),
                        row.getObject("last_name", LocalDate.class),
                        row.getObject("last_move", LocalDate.class),
                        row.getBoolean("has_units"),
                        row.getBoolean("has_people"),
                        row.getBoolean("serves_team")))
                .optional();
    }

    /// Why a unit may not go under another from a day on: closed, or below itself at any time from then.
    Optional<Outcome<Unit>> whyNotUnder(Unit.Id unit, Unit.Id under, LocalDate from) {
        if (of(under, from).isEmpty()) {
            return Standing.because("organisation.unit.target_closed");
        }
        boolean circle = jdbc.sql("""
                        select exists (select from unit_closure
                                       where unit_id = :under and ancestor_id = :unit and valid && daterange(:from, null))
                        """)
                .param("under", under.value())
                .param("unit", unit.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
        return circle ? Standing.because("organisation.unit.circle") : Optional.empty();
    }

    Set<Unit.Id> childrenFrom(Unit.Id unit, LocalDate from) {
        return new HashSet<>(jdbc.sql("""
                        select distinct unit_id from unit_parent
                        where parent_id = :unit and valid && daterange(:from, null)
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query((row, number) -> new Unit.Id(Ids.first(row, number)))
                .list());
    }

    /// The refusal that names a unit which changes its place, or closes, on a later day already.
    Optional<Outcome<Unit>> changedAfter(Set<Unit.Id> units, LocalDate from) {
        return jdbc.sql("""
                        select u.code from unit u
                        where u.id = any(:units) and exists (
                            select from unit_parent p where p.unit_id = u.id and (lower(valid) > :from or upper(valid) > :from))
                        order by u.code limit 1
                        """)
                .param("units", Ids.of(units))
                .param("from", from)
                .query(String.class)
                .optional()
                .flatMap(code -> Standing.because("organisation.unit.changes_later", code));
    }

    /// The refusal when one of these does not stand directly below the unit on the day.
    Optional<Outcome<Unit>> notBelow(Set<Unit.Id> units, Unit.Id parent, LocalDate day) {
        long below = jdbc.sql("""
                        select count(*) from unit_parent
                        where unit_id = any(:units) and parent_id = :parent and valid @> :day::date
                        """)
                .param("units", Ids.of(units))
                .param("parent", parent.value())
                .param("day", day)
                .query(Long.class)
                .single();
        return below == units.size() ? Optional.empty() : Standing.because("organisation.unit.not_below");
    }

    FormErrors checkOpening(Units.Opening opening) {
        var wrong = FormErrors.none();
        if (opening.code().isBlank()) {
            wrong = wrong.with("code", Message.of("organisation.code_missing"));
        }
        if (opening.name().isBlank()) {
            wrong = wrong.with("name", Message.of("organisation.name_missing"));
        }
        if (codeTaken(opening)) {
            wrong = wrong.with("code", Message.of("organisation.code_taken", opening.code()));
        }
        var parent = opening.parent();
        if (parent.isPresent() && of(parent.get(), opening.from()).isEmpty()) {
            wrong = wrong.with("parent", Message.of("organisation.unit.target_closed"));
        }
        return wrong;
    }

    private boolean codeTaken(Units.Opening opening) {
        return jdbc.sql("select exists (select from unit where code = :code and id <> :id)")
                .param("code", opening.code())
                .param("id", opening.id().value())
                .query(Boolean.class)
                .single();
    }
}

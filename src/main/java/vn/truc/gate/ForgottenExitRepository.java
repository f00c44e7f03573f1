package vn.truc.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Ends visits that nobody ended.
@Repository
class ForgottenExitRepository {
    private final JdbcClient jdbc;

    ForgottenExitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Closes the visits whose exit nobody wrote down, at the hour that the rule gives, as many as are open too long.
    List<Closed> forgotten(Instant now) {
        return jdbc.sql("""
                        with open as (
                            select p.body_id, p.visit_id, p.came + make_interval(hours => c.hours) as until
                            from gate_presence p
                            join gate_visit v on v.body_id = p.body_id and v.id = p.visit_id
                            join gate_closing c on c.kind = v.kind
                            where p.came + make_interval(hours => c.hours) <= :now
                            order by p.body_id, p.person_id for update of p skip locked),
                        gone as (delete from gate_presence p using open where p.visit_id = open.visit_id)
                        update gate_visit v set went = open.until, closed = 'FORGOTTEN'
                        from open where v.body_id = open.body_id and v.id = open.visit_id and v.went is null
                        returning v.body_id, v.id, v.unit_id, v.day
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ForgottenExitRepository::closed)
                .list();
    }

    /// Closes the visit of a visitor who has come in again since under another number, from the moment of that entry
    /// on.
    List<Closed> cameAgain() {
        return jdbc.sql("""
                        with again as (
                            select p.visit_id, min(later.came) as at
                            from gate_presence p
                            join gate_visitor v on v.id = p.person_id
                            join gate_visitor_contact c on c.visitor_id = v.id
                            join gate_visitor_contact o on o.phone_mark = c.phone_mark and o.visitor_id <> c.visitor_id
                            join gate_visitor w on w.id = o.visitor_id and w.search = v.search
                            join gate_presence later on later.person_id = w.id and later.came > p.came
                            group by p.visit_id),
                        gone as (
                            delete from gate_presence p using again where p.visit_id = again.visit_id
                            returning p.body_id, p.visit_id, again.at)
                        update gate_visit v set went = greatest(v.came, gone.at), closed = 'MOVED'
                        from gone where v.body_id = gone.body_id and v.id = gone.visit_id and v.went is null
                        returning v.body_id, v.id, v.unit_id, v.day
                        """).query(ForgottenExitRepository::closed).list();
    }

    /// The sites where somebody is inside.
    List<Place.Id> sitesWithPeople() {
        return jdbc.sql("select distinct site_id from gate_presence")
                .query((row, number) -> new Place.Id(row.getObject("site_id", UUID.class)))
                .list();
    }

    /// Closes every visit at a site that is no longer anybody's.
    List<Closed> abandoned(Place.Id site, Instant now) {
        return jdbc.sql("""
                        with gone as (delete from gate_presence where site_id = :site returning body_id, visit_id)
                        update gate_visit v set went = greatest(v.came, :now), closed = 'PLACE_CLOSED'
                        from gone where v.body_id = gone.body_id and v.id = gone.visit_id and v.went is null
                        returning v.body_id, v.id, v.unit_id, v.day
                        """)
                .param("site", site.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ForgottenExitRepository::closed)
                .list();
    }

    private static Closed closed(ResultSet row, int number) throws SQLException {
        return new Closed(
                new Unit.Id(row.getObject("body_id", UUID.class)),
                new Visit.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class));
    }

    /// A visit that was closed by rule.
    record Closed(Unit.Id body, Visit.Id visit, Unit.Id unit, LocalDate day) {}
}

package vn.truc.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

@Repository
class AlertRepository {
    private static final int SHOWN = 200;
    private static final String CURRENT = """
            select a.* from tracing_alert a
            where a.version = (select max(version) from tracing_alert later where later.id = a.id)
            """;

    private final JdbcClient jdbc;

    AlertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a version; false when it was written before.
    boolean add(Unit.Id body, HealthAlert alert, Person.Id by) {
        return jdbc.sql("""
                        insert into tracing_alert (id, version, body_id, source, document, place, address, words, site_id,
                            from_at, until_at, todo, withdrawn, written_at, written_by)
                        values (:id, :version, :body, :source, :document, :place, :address, :words, :site,
                            :from::timestamptz[], :until::timestamptz[], :todo, :withdrawn, :at, :by)
                        on conflict (id, version) do nothing
                        """)
                        .param("id", alert.id().value())
                        .param("version", alert.version())
                        .param("body", body.value())
                        .param("source", alert.source().name())
                        .param("document", alert.document())
                        .param("place", alert.place())
                        .param("address", alert.address())
                        .param("words", alert.words())
                        .param("site", alert.site().map(Place.Id::value).orElse(null))
                        .param("from", moments(alert, HealthAlert.Window::from))
                        .param("until", moments(alert, HealthAlert.Window::until))
                        .param("todo", alert.todo())
                        .param("withdrawn", alert.withdrawn())
                        .param("at", EncounterRepository.utc(alert.at()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /// Writes down that these were told of this version; says who had not been before.
    Set<UUID> told(HealthAlert alert, Collection<UUID> subjects, Instant at) {
        return Set.copyOf(jdbc.sql("""
                        insert into tracing_alert_told (alert_id, version, subject_id, told)
                        select :alert, :version, subject, :at from unnest(:subjects::uuid[]) subject
                        on conflict do nothing
                        returning subject_id
                        """)
                .param("alert", alert.id().value())
                .param("version", alert.version())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("at", EncounterRepository.utc(at))
                .query(UUID.class)
                .list());
    }

    /// When somebody was told of what place, the newest first.
    List<Warned> warned(UUID subject) {
        return jdbc.sql("""
                        select t.told, a.place from tracing_alert_told t
                        join tracing_alert a on a.id = t.alert_id and a.version = t.version
                        where t.subject_id = :subject order by t.told desc
                        """)
                .param("subject", subject)
                .query((row, number) -> new Warned(row.getTimestamp("told").toInstant(), row.getString("place")))
                .list();
    }

    /// When somebody was told of a place.
    record Warned(Instant at, String place) {}

    Optional<HealthAlert> find(HealthAlert.Id id) {
        return jdbc.sql(CURRENT + " and a.id = :id")
                .param("id", id.value())
                .query(AlertRepository::alert)
                .optional();
    }

    /// The body that published it.
    Unit.Id body(HealthAlert.Id id) {
        return jdbc.sql("select body_id from tracing_alert where id = :id and version = 1")
                .param("id", id.value())
                .query((row, number) -> new Unit.Id(row.getObject("body_id", UUID.class)))
                .single();
    }

    /// The last version of each, the newest first; withdrawn ones only where asked for.
    List<HealthAlert> all(boolean withdrawn) {
        return jdbc.sql(CURRENT + " and (:withdrawn or not a.withdrawn) order by a.written_at desc, a.id limit :count")
                .param("withdrawn", withdrawn)
                .param("count", SHOWN)
                .query(AlertRepository::alert)
                .list();
    }

    private static String[] moments(HealthAlert alert, Function<HealthAlert.Window, Instant> of) {
        return alert.windows().stream().map(of).map(Instant::toString).toArray(String[]::new);
    }

    private static HealthAlert alert(ResultSet row, int number) throws SQLException {
        var from = (Timestamp[]) row.getArray("from_at").getArray();
        var until = (Timestamp[]) row.getArray("until_at").getArray();
        var windows = new ArrayList<HealthAlert.Window>();
        for (int window = 0; window < from.length; window++) {
            windows.add(new HealthAlert.Window(from[window].toInstant(), until[window].toInstant()));
        }
        return new HealthAlert(
                new HealthAlert.Id(row.getObject("id", UUID.class)),
                row.getInt("version"),
                HealthAlert.Source.valueOf(row.getString("source")),
                row.getString("document"),
                row.getString("place"),
                row.getString("address"),
                row.getString("words"),
                Optional.ofNullable(row.getObject("site_id", UUID.class)).map(Place.Id::new),
                windows,
                row.getString("todo"),
                row.getBoolean("withdrawn"),
                EncounterRepository.moment(row, "written_at"));
    }
}

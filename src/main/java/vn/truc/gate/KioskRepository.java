package vn.truc.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

@Repository
class KioskRepository {
    private final JdbcClient jdbc;

    KioskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Kiosk kiosk, KioskKey key, Person.Id by) {
        return jdbc.sql("""
                        insert into gate_kiosk (id, body_id, place_id, name, key_hash, made, made_by)
                        values (:id, :body, :place, :name, :hash, :at, :by) on conflict (id) do nothing
                        """)
                        .param("id", kiosk.id().value())
                        .param("body", kiosk.body().value())
                        .param("place", kiosk.gate().value())
                        .param("name", kiosk.name())
                        .param("hash", key.hash())
                        .param("at", utc(kiosk.made()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean revoke(Kiosk.Id id, Person.Id by, Instant at) {
        return jdbc.sql("update gate_kiosk set revoked = :at, revoked_by = :by where id = :id and revoked is null")
                        .param("id", id.value())
                        .param("at", utc(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<Kiosk> find(Kiosk.Id id) {
        return jdbc.sql("select * from gate_kiosk where id = :id")
                .param("id", id.value())
                .query(KioskRepository::kiosk)
                .optional();
    }

    Optional<Kiosk> find(KioskKey key) {
        return jdbc.sql("select * from gate_kiosk where key_hash = :hash and revoked is null")
                .param("hash", key.hash())
                .query(KioskRepository::kiosk)
                .optional();
    }

    List<Kiosk> of(Unit.Id body) {
        return jdbc.sql("select * from gate_kiosk where body_id = :body order by made desc, id")
                .param("body", body.value())
                .query(KioskRepository::kiosk)
                .list();
    }

    void seen(Kiosk.Id id, Instant at, Duration skew) {
        jdbc.sql("update gate_kiosk set seen = :at, skew_ms = :skew where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .param("skew", skew.toMillis())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// How many kiosks of a body are not revoked.
    int count(Unit.Id body) {
        return jdbc.sql("select count(*) from gate_kiosk where body_id = :body and revoked is null")
                .param("body", body.value())
                .query(Integer.class)
                .single();
    }

    private static Kiosk kiosk(ResultSet row, int number) throws SQLException {
        var skew = row.getObject("skew_ms", Long.class);
        return new Kiosk(
                new Kiosk.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                new Place.Id(row.getObject("place_id", UUID.class)),
                row.getString("name"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("seen", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(skew).map(Duration::ofMillis));
    }
}

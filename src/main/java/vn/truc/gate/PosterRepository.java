package vn.truc.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;

@Repository
class PosterRepository {
    private final JdbcClient jdbc;

    PosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Poster> hanging(Place.Id place) {
        return jdbc.sql("select * from gate_poster where place_id = :place and replaced is null")
                .param("place", place.value())
                .query(PosterRepository::poster)
                .optional();
    }

    Optional<Poster> find(String code) {
        return jdbc.sql("select * from gate_poster where code = :code")
                .param("code", code)
                .query(PosterRepository::poster)
                .optional();
    }

    /// Hangs up a poster in place of the one with the serial before; false when somebody else was first.
    boolean hang(Poster poster, Person.Id by) {
        jdbc.sql(
                        "update gate_poster set replaced = :at where place_id = :place and serial < :serial and replaced is null")
                .param("at", utc(poster.made()))
                .param("place", poster.place().value())
                .param("serial", poster.serial())
                .update();
        return jdbc.sql("""
                        insert into gate_poster (place_id, serial, code, made, made_by)
                        values (:place, :serial, :code, :at, :by) on conflict do nothing
                        """)
                        .param("place", poster.place().value())
                        .param("serial", poster.serial())
                        .param("code", poster.code())
                        .param("at", utc(poster.made()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Poster poster(ResultSet row, int number) throws SQLException {
        return new Poster(
                new Place.Id(row.getObject("place_id", UUID.class)),
                row.getInt("serial"),
                row.getString("code"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("replaced", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

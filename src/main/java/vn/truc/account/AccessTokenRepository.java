package vn.truc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Right;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class AccessTokenRepository {
    private final JdbcClient jdbc;

    AccessTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when there is one with this id already.
    boolean insert(AccessToken token, byte[] hash) {
        return jdbc.sql("""
                        insert into access_token (id, hash, name, person_id, unit_id, body_id, reach_id, rights,
                                                  made_by, made, expires)
                        values (:id, :hash, :name, :person, :unit, :body, :reach, :rights, :by, :made, :expires)
                        on conflict (id) do nothing
                        """)
                        .param("id", token.id().value())
                        .param("hash", hash)
                        .param("name", token.name())
                        .param("person", token.person().map(Person.Id::value).orElse(null))
                        .param("unit", token.machineOf().map(Unit.Id::value).orElse(null))
                        .param("body", token.body().value())
                        .param("reach", token.reach().map(Unit.Id::value).orElse(null))
                        .param(
                                "rights",
                                token.inOrder().stream().map(Enum::name).toArray(String[]::new))
                        .param("by", token.madeBy().value())
                        .param("made", Timestamp.from(token.made()))
                        .param("expires", Timestamp.from(token.expires()))
                        .update()
                == 1;
    }

    Optional<AccessToken> find(AccessToken.Id id) {
        return jdbc.sql("select * from access_token where id = :id")
                .param("id", id.value())
                .query(AccessTokenRepository::token)
                .optional();
    }

    Optional<AccessToken> find(Bearer bearer) {
        return jdbc.sql("select * from access_token where hash = :hash")
                .param("hash", bearer.hash())
                .query(AccessTokenRepository::token)
                .optional();
    }

    List<AccessToken> of(Person.Id person) {
        return jdbc.sql("select * from access_token where person_id = :person order by id desc")
                .param("person", person.value())
                .query(AccessTokenRepository::token)
                .list();
    }

    /// How many tokens of machines of this unit alone are open at a moment.
    int machines(Unit.Id unit, Instant now) {
        return jdbc.sql("""
                        select count(*) from access_token where unit_id = :unit and revoked is null and expires > :now
                        """)
                .param("unit", unit.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<AccessToken> machinesOf(Collection<Unit.Id> units) {
        return jdbc.sql("select * from access_token where unit_id = any(:units) order by id desc")
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .query(AccessTokenRepository::token)
                .list();
    }

    /// Notes that it was used now.
    void used(AccessToken.Id id, Instant now) {
        jdbc.sql("update access_token set last_used = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// False when it was revoked before.
    boolean revoke(AccessToken.Id id, Instant now) {
        return jdbc.sql("update access_token set revoked = :now where id = :id and revoked is null")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int revokeAll(Collection<Person.Id> people, Instant now) {
        return jdbc.sql("update access_token set revoked = :now where person_id = any(:people) and revoked is null")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                new AccessToken.Id(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(Person.Id::new),
                Optional.ofNullable(row.getObject("unit_id", UUID.class)).map(Unit.Id::new),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                Optional.ofNullable(row.getObject("reach_id", UUID.class)).map(Unit.Id::new),
                rights((String[]) row.getArray("rights").getArray()),
                new Person.Id(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made").toInstant(),
                row.getTimestamp("expires").toInstant(),
                moment(row.getTimestamp("last_used")),
                moment(row.getTimestamp("revoked")));
    }

    private static Set<Right> rights(String[] names) {
        var rights = EnumSet.noneOf(Right.class);
        Arrays.stream(names).map(Right::valueOf).forEach(rights::add);
        return rights;
    }

    private static Optional<Instant> moment(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}

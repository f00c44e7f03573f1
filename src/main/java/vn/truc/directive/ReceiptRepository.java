package vn.truc.directive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who is to confirm a directive, who did, and who has read it.
@Repository
class ReceiptRepository {
    private final JdbcClient jdbc;

    ReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// These units are to confirm.
    void expect(Directive.Id id, Set<Unit.Id> units) {
        jdbc.sql("""
                        insert into directive_receipt (directive_id, unit_id)
                        select :id, unnest(:units::uuid[]) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("units", ReachColumns.values(units))
                .update();
    }

    /// Confirms for a unit; false when it was confirmed before.
    boolean acknowledge(Directive.Id id, Unit.Id unit, Person.Id by, Instant at) {
        return jdbc.sql("""
                                update directive_receipt set read_by = :by, read_at = :at
                                where directive_id = :id and unit_id = :unit and read_at is null
                                """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Notes a reading; false when it was noted before.
    boolean read(Directive.Id id, Person.Id person, Instant at) {
        return jdbc.sql("insert into directive_reading values (:id, :person, :at) on conflict do nothing")
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Receipt> receipts(Directive.Id id) {
        return jdbc.sql("select * from directive_receipt where directive_id = :id order by unit_id")
                .param("id", id.value())
                .query((row, number) -> {
                    var by = row.getObject("read_by", UUID.class);
                    var at = row.getObject("read_at", OffsetDateTime.class);
                    return new Receipt(
                            new Unit.Id(row.getObject("unit_id", UUID.class)),
                            Optional.ofNullable(by).map(Person.Id::new),
                            Optional.ofNullable(at).map(OffsetDateTime::toInstant));
                })
                .list();
    }

    Map<Person.Id, Instant> readings(Directive.Id id) {
        return jdbc
                .sql("select person_id, read_at from directive_reading where directive_id = :id")
                .param("id", id.value())
                .query((row, number) -> Map.entry(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Directive.Id, Long> unconfirmed(Collection<Directive.Id> ids) {
        return jdbc
                .sql("""
                        select directive_id, count(*) as missing from directive_receipt
                        where directive_id = any(:ids) and read_at is null group by directive_id
                        """)
                .param("ids", ids.stream().map(Directive.Id::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new Directive.Id(row.getObject("directive_id", UUID.class)), row.getLong("missing")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

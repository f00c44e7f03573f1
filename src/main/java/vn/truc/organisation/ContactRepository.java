package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.vault.BlindIndex;
import vn.truc.vault.Vault;

@Repository
class ContactRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;

    ContactRepository(JdbcClient jdbc, Vault vault, BlindIndex index) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
    }

    Map<Person.Id, Contact> of(Collection<Person.Id> people) {
        return jdbc
                .sql("select * from person_contact where person_id = any(:people)")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query(this::contact)
                .stream()
                .collect(Collectors.toMap(Contact::person, Function.identity()));
    }

    Map<Unit.Id, List<Callee>> toCall(Set<Unit.Id> units, LocalDate day) {
        return jdbc
                .sql("""
                        select post.unit_id, person.id as person_id, person.name, post.kind, post.title,
                               c.phone_sealed, c.email_sealed
                        from post
                        join person on person.id = post.person_id and employed @> :day::date
                        left join person_contact c on c.person_id = person.id
                        where post.unit_id = any(:units) and post.held @> :day::date
                          and post.kind in ('HEAD', 'DEPUTY', 'CLERK')
                        order by array_position(array['HEAD', 'DEPUTY', 'CLERK'], post.kind), lower(post.held), post.id
                        """)
                .param("units", Ids.of(units))
                .param("day", day)
                .query((row, number) -> new Callee(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        Post.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        contact(row, number)))
                .stream()
                .collect(Collectors.groupingBy(Callee::unit, LinkedHashMap::new, Collectors.toList()));
    }

    /// Whether the policy of the table would let the bound actor write: the same words as there.
    boolean mayKeep(Person.Id person, LocalDate day) {
        return jdbc.sql("""
                        select nullif(current_setting('truc.system', true), '') is not null
                            or :person::text = current_setting('truc.person', true)
                            or exists (select from post
                                       where person_id = :person and held && daterange(:day, null)
                                         and unit_id in (select reach('truc.administered')))
                        """)
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void put(Contact contact) {
        jdbc.sql("""
                        insert into person_contact (person_id, phone_sealed, email_sealed, phone_mark)
                        values (:person, :phone, :email, :mark)
                        on conflict (person_id) do update
                        set phone_sealed = excluded.phone_sealed, email_sealed = excluded.email_sealed,
                            phone_mark = excluded.phone_mark
                        """)
                .param("person", contact.person().value())
                .param("phone", seal(contact.phone(), "person.phone:" + contact.person()))
                .param("email", seal(contact.email(), "person.email:" + contact.person()))
                .param("mark", mark(contact.phone()))
                .update();
    }

    void putAll(List<Contact> contacts) {
        jdbc.sql("""
                        insert into person_contact (person_id, phone_sealed, email_sealed, phone_mark)
                        select * from unnest(:people::uuid[], :phones::bytea[], :emails::bytea[], :marks::bytea[])
                        on conflict (person_id) do update
                        set phone_sealed = excluded.phone_sealed, email_sealed = excluded.email_sealed,
                            phone_mark = excluded.phone_mark
                        """)
                .param("people", contacts.stream().map(c -> c.person().value()).toArray(UUID[]::new))
                .param(
                        "phones",
                        contacts.stream()
                                .map(c -> seal(c.phone(), "person.phone:" + c.person()))
                                .toArray(byte[][]::new))
                .param(
                        "emails",
                        contacts.stream()
                                .map(c -> seal(c.email(), "person.email:" + c.person()))
                                .toArray(byte[][]::new))
                .param("marks", contacts.stream().map(c -> mark(c.phone())).toArray(byte[][]::new))
                .update();
    }

    /// Whose number this is, of those whom the bound actor may see.
    Set<Person.Id> byPhone(String phone) {
        return jdbc.sql("select person_id from person_contact where phone_mark = any(:marks::bytea[])")
                .param("marks", Telephone.marks(index, phone))
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .set();
    }

    private byte @Nullable [] mark(String phone) {
        return phone.isEmpty() ? null : Telephone.mark(index, phone);
    }

    private byte @Nullable [] seal(String text, String purpose) {
        return text.isEmpty() ? null : vault.seal(text, purpose);
    }

    private Contact contact(ResultSet row, int number) throws SQLException {
        var person = new Person.Id(row.getObject("person_id", UUID.class));
        return new Contact(
                person,
                open(row.getBytes("phone_sealed"), "person.phone:" + person),
                open(row.getBytes("email_sealed"), "person.email:" + person));
    }

    private String open(byte @Nullable [] sealed, String purpose) {
        return sealed == null ? "" : vault.open(sealed, purpose);
    }
}

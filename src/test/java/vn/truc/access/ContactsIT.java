package vn.truc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

/// Contacts behind row-level security: who is bound decides what the database shows.
@OfficeTest
record ContactsIT(
        Contacts contacts,
        Acting acting,
        Rights rights,
        Units units,
        People people,
        OfficeClock clock,
        JdbcClient jdbc) {
    @Test
    void unboundSeesNothing() {
        var office = office();
        assertThat(contacts.of(office.staff.id()).isEmpty()).isTrue();
        assertThat(jdbc.sql("select count(*) from person_contact")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePersonSeesAndChangesTheirOwn() {
        var office = office();
        var changed = new Contact(office.staff.id(), "0900 000 099", "");
        assertThat(as(office.staff, () -> contacts.of(office.staff.id()).phone()))
                .isEqualTo("0900 000 001");
        assertThat(as(
                        office.staff,
                        () -> contacts.change(changed, actor(office.staff).author())))
                .isEqualTo(Outcome.done(changed));
        assertThat(as(office.staff, () -> contacts.of(office.staff.id()))).isEqualTo(changed);
    }

    @Test
    void aColleagueWithoutTheRightSeesNothing() {
        var office = office();
        assertThat(as(office.colleague, () -> contacts.of(office.staff.id())).isEmpty())
                .isTrue();
    }

    @Test
    void theHeadAboveSeesButMayNotChange() {
        var office = office();
        assertThat(as(office.head, () -> contacts.of(office.staff.id()).phone()))
                .isEqualTo("0900 000 001");
        assertThat(as(
                        office.head,
                        () -> contacts.change(
                                new Contact(office.staff.id(), "1234", ""),
                                actor(office.head).author())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theHeadOfAnotherBodySeesNothing() {
        var stranger = office().head;
        var office = office();
        assertThat(as(stranger, () -> contacts.of(office.staff.id())).isEmpty()).isTrue();
        assertThat(as(stranger, () -> contacts.toCall(Set.of(office.division.id()), clock.today()))
                        .values())
                .allSatisfy(callees -> assertThat(callees)
                        .allSatisfy(
                                callee -> assertThat(callee.contact().isEmpty()).isTrue()));
    }

    @Test
    void aNamedPartOfTrucSeesEverybodyInOneStatement() {
        var office = office();
        var called = acting.as("report.remind", () -> contacts.toCall(Set.of(office.division.id()), clock.today()));
        assertThat(called.get(office.division.id())).singleElement().satisfies(callee -> {
            assertThat(callee.name()).isEqualTo("Trần Thị Hạnh");
            assertThat(callee.kind()).isEqualTo(Post.Kind.CLERK);
            assertThat(callee.contact().phone()).isEqualTo("0900 000 002");
        });
    }

    @Test
    void theRoleOfTheApplicationIsSubjectToThePolicies() {
        assertThat(jdbc.sql(
                                "select relrowsecurity and relforcerowsecurity from pg_class where relname = 'person_contact'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void nothingIsKeptInClear() {
        var office = office();
        var kept = acting.as(
                "test",
                () -> jdbc.sql("select phone_sealed from person_contact where person_id = :id")
                        .param("id", office.staff.id().value())
                        .query(byte[].class)
                        .single());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("0900");
    }

    @Test
    void aWrongNumberIsRefusedAtItsField() {
        var office = office();
        var outcome = as(
                office.staff,
                () -> contacts.change(
                        new Contact(office.staff.id(), "gọi sau", "x@y"),
                        actor(office.staff).author()));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.why().at("phone")).isPresent();
            assertThat(refused.why().at("email")).isPresent();
        });
    }

    private Office office() {
        var examples = examples();
        var body = examples.body("Bộ Thử");
        var division = examples.unit(body, "Phòng Hành chính");
        var office = new Office(
                division,
                examples.person(body, "Nguyễn Văn Thủ Trưởng", Post.Kind.HEAD),
                examples.person(division, "Lê Văn An", Post.Kind.STAFF),
                examples.person(division, "Phạm Văn Bình", Post.Kind.STAFF));
        var clerk = examples.person(division, "Trần Thị Hạnh", Post.Kind.CLERK);
        acting.as(
                "test",
                () -> contacts.change(new Contact(office.staff.id(), "0900 000 001", "an@truc.vn"), office.author()));
        acting.as("test", () -> contacts.change(new Contact(clerk.id(), "0900 000 002", ""), office.author()));
        return office;
    }

    private OfficeExamples examples() {
        return new OfficeExamples(units, people, clock);
    }

    private Actor actor(Person person) {
        return rights.actor(person.id()).orElseThrow();
    }

    private <T> T as(Person person, Supplier<T> work) {
        return AtWork.as(actor(person), by -> work.get());
    }

    private record Office(Unit division, Person head, Person staff, Person colleague) {
        Author author() {
            return new Author(division.body().value(), null, "test");
        }
    }
}

package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples;
import vn.truc.organisation.Post;
import vn.truc.report.IndicatorSource.Figure;
import vn.truc.vault.Resealing;
import vn.truc.vault.Vault;

/// Health in an office that has given up what earlier keys locked: who is kept apart until when still holds, what no
/// longer opens is said to be lost, and what cannot be counted is unknown, never nought.
@OfficeTest(properties = "truc.vault.lost=true")
record LostAnswersIT(
        GateExamples examples,
        Isolations isolations,
        Declarations declarations,
        HealthFigures figures,
        ContactBook contacts,
        Acting acting,
        OfficeClock clock,
        JdbcClient jdbc) {

    @Test
    void anOrderStillHoldsAndWhatCannotBeCountedIsUnknown() {
        clock.release();
        var house = examples.house();
        var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
        var today = clock.today();
        var id = new Isolation.Id(clock.newId());
        var order = new Isolations.Order(
                id,
                house.staff().id(),
                Isolation.Standing.CASE,
                Isolation.Kind.HOSPITAL,
                false,
                false,
                today.minusDays(1),
                today);
        done(examples.as(officer, by -> isolations.record(by, order)));
        var ill = HealthExamples.nothingBut(Exposure.QUESTION, "ISOLATED.SELF");
        done(examples.as(house.head(), by -> declarations.declare(by, HealthExamples.draft(clock.newId(), ill))));
        assertThat(counted(house)).contains("isolated", "cases", "exposure-isolated");
        lose("health_isolation", "order_sealed");
        lose("health_exposure", "marks_sealed");

        var found = examples.as(officer, by -> isolations.find(by, id));
        assertThat(found.basis()).isEqualTo(Vault.LOST);
        assertThat(found.standing()).isEqualTo(Isolation.Standing.OTHER);
        assertThat(found.from()).isEqualTo(today);
        assertThat(found.lastDay()).isEqualTo(Optional.empty());
        assertThat(counted(house))
                .contains("isolated", "declared")
                .doesNotContain("cases", "suspects", "exposure-isolated");
    }

    @Test
    void aCaseOfWhomNoKeyTellsIsStillACase() {
        clock.release();
        var house = examples.house();
        var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
        var unit = house.unit().id();
        var draft = new ContactBook.Draft(
                clock.newId(),
                ContactEvent.Kind.CONTACT,
                new ContactEvent.Node(clock.newId(), "Khách A"),
                Optional.of(new ContactEvent.Node(clock.newId(), "Khách B")),
                clock.today(),
                "");
        done(examples.as(officer, by -> contacts.write(by, unit, draft)));
        List.of("who", "name", "other", "other_name").forEach(part -> lose("health_contact_event", part + "_sealed"));
        var event = examples.as(officer, by -> contacts.of(by, unit)).events().getFirst();
        assertThat(event.kind()).isEqualTo(ContactEvent.Kind.CONTACT);
        assertThat(event.who().name()).isEqualTo(Vault.LOST);
        assertThat(event.other()).isPresent().get().isNotEqualTo(event.who());
    }

    private List<String> counted(GateExamples.House house) {
        return acting
                .as("test.figures", () -> figures.figures(List.of(house.unit().id()), clock.today(), clock.now()))
                .stream()
                .map(Figure::indicator)
                .toList();
    }

    /// Everything in a column gets the number of a key that nobody has.
    private void lose(String table, String column) {
        acting.as(
                Resealing.PART,
                () -> jdbc.sql("update %1$s set %2$s = overlay(%2$s placing '\\xffffffff'::bytea from 2)"
                                .formatted(table, column))
                        .update());
    }
}

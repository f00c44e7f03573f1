package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;

/// Whoever came back is asked to declare, once; their unit hears when the time is over, once.
@OfficeTest
record ReturnChaseIT(ReturnChase chase, AbsenceExamples examples, Messages messages, Acting acting) {
    private static final String DUE = "absence.announce.return-due";
    private static final String OVER = "absence.announce.return-over";

    @Test
    void theReturnIsDemandedOnceAndTheUnitHearsOnceThatTheTimeIsOver() {
        var o = examples.office();
        examples.inForce(o, new DeclareOnReturn(24));
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer(), o.other())));
        examples.at("2021-07-20T18:00");
        chased();
        assertThat(told(o.goer())).isEmpty();

        examples.at("2021-07-21T07:00");
        done(examples.declare(o.other()));
        chased();
        chased();
        await().untilAsserted(() -> assertThat(told(o.goer())).containsExactly(DUE));
        assertThat(told(o.other())).isEmpty();
        assertThat(told(o.clerk())).isEmpty();

        examples.at("2021-07-22T00:30");
        chased();
        chased();
        await().untilAsserted(() -> assertThat(told(o.goer())).containsExactlyInAnyOrder(DUE, OVER));
        for (var keeper : List.of(o.head(), o.deputy(), o.clerk())) {
            assertThat(told(keeper)).as(keeper.name()).containsExactly(OVER);
        }
        assertThat(told(o.director())).isEmpty();
        assertThat(told(examples.office().clerk())).isEmpty();
    }

    @Test
    void withoutTheMeasureNobodyIsAsked() {
        var o = examples.office();
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        examples.at("2021-07-22T09:00");
        chased();
        assertThat(told(o.goer())).isEmpty();
    }

    private void chased() {
        acting.as("absence.returns", () -> {
            chase.chase();
            return true;
        });
    }

    private List<String> told(Person who) {
        return examples.as(who, messages::inbox).stream()
                .map(message -> message.text().key())
                .filter(key -> key.startsWith("absence.announce.return"))
                .toList();
    }
}

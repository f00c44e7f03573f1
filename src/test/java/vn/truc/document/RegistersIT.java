package vn.truc.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

@OfficeTest
record RegistersIT(Registers registers) {
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 31);

    @Test
    void manyClerksAtOnceGetOneNumberEachWithoutGaps() throws Exception {
        var body = body();
        try (var clerks = Executors.newFixedThreadPool(12)) {
            var numbers = clerks
                    .invokeAll(IntStream.range(0, 60)
                            .mapToObj(clerk -> (java.util.concurrent.Callable<Integer>)
                                    () -> allot(body, UUID.randomUUID(), LAST_DAY))
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        }
    }

    @Test
    void theYearBeginsAgainWithOne() {
        var body = body();
        allot(body, UUID.randomUUID(), LAST_DAY);
        assertThat(allot(body, UUID.randomUUID(), LAST_DAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void theSameDocumentKeepsItsNumber() {
        var body = body();
        var document = UUID.randomUUID();
        assertThat(allot(body, document, LAST_DAY))
                .isEqualTo(allot(body, document, LAST_DAY))
                .isEqualTo(1);
    }

    @Test
    void aDayBeforeTheLastNumberIsRefused() {
        var body = body();
        allot(body, UUID.randomUUID(), LAST_DAY);
        assertThat(registers.allot(body, "common", UUID.randomUUID(), LAST_DAY.minusDays(1)))
                .isInstanceOf(Outcome.Refused.class);
    }

    private int allot(Unit.Id body, UUID document, LocalDate day) {
        return switch (registers.allot(body, "common", document, day)) {
            case Outcome.Done(var number) -> number;
            case Outcome.Refused(var why) ->
                throw new AssertionError(why.first().key());
        };
    }

    private static Unit.Id body() {
        return new Unit.Id(UUID.randomUUID());
    }
}

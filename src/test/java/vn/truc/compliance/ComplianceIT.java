package vn.truc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.measure.MeasureExamples.DAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Cutoff;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.Words;

@OfficeTest
record ComplianceIT(
        Compliance wired,
        ComplianceRepository repository,
        Measures measures,
        Units units,
        MeasureExamples examples,
        ApplicationEventPublisher events,
        TransactionTemplate transaction,
        Acting acting,
        JdbcClient jdbc,
        OfficeClock clock) {
    private static final Rule DUTY = new LeaderOnDuty(1);
    private static final Rule REPORT =
            new ReportDue("BC-NGAY", "VP", ReportDue.Every.DAY, Cutoff.valueOf("before 15:00"), null);

    private static Instant at(String clock) {
        return Instant.parse("2020-03-20T" + clock + ":00+07:00");
    }

    /// The book of who was on duty, as another capability would keep it.
    private record DutyBook(Map<Unit.Id, State> facts, List<Integer> questions) implements Evidence<LeaderOnDuty> {
        DutyBook() {
            this(new HashMap<>(), new ArrayList<>());
        }

        @Override
        public Class<LeaderOnDuty> about() {
            return LeaderOnDuty.class;
        }

        @Override
        public Collection<Finding> findings(Asked<LeaderOnDuty> asked) {
            questions.add(asked.units().size());
            return facts.entrySet().stream()
                    .map(fact -> Finding.of(fact.getKey(), fact.getValue(), "page.weekday.5")
                            .seenAt("/rosters/1"))
                    .toList();
        }
    }

    private Compliance compliance(Evidence<?>... evidence) {
        return new Compliance(repository, new Findings(measures, provided(evidence)), units, clock, events);
    }

    private MeasureSource order(MeasureExamples.Ministry m, Rule rule) {
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), rule);
        measures.putInForce(m.office(), List.of(clause));
        return clause;
    }

    private void compute(Compliance compliance, Collection<Unit.Id> concerned, LocalDate day) {
        transaction.executeWithoutResult(status -> compliance.compute(concerned, day, at("15:00")));
    }

    @Test
    void whatNobodyHasEvidenceForIsUnknown() {
        var m = examples.ministry();
        order(m, DUTY);
        var compliance = compliance();
        compute(compliance, Set.of(m.department().id()), DAY);
        assertThat(compliance.of(m.department().id(), DAY)).singleElement().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(State.UNKNOWN);
            assertThat(Words.say(standing.evidence(), Words.VIETNAMESE)).isEqualTo("chưa có dữ liệu để kết luận");
        });
    }

    @Test
    void evidenceIsAskedOnceForAllUnitsAndThoseItDoesNotKnowAreUnknown() {
        var m = examples.ministry();
        order(m, DUTY);
        var book = new DutyBook();
        book.facts().put(m.department().id(), State.MET);
        var compliance = compliance(book);
        var concerned = List.of(m.body().id(), m.department().id(), m.division().id());
        compute(compliance, concerned, DAY);
        assertThat(book.questions()).containsExactly(3);
        var row = compliance.grid(concerned, List.of(DAY.minusDays(1), DAY), Optional.empty()).rows().stream()
                .collect(Collectors.toMap(each -> each.unit().id(), Grid.Row::cells));
        assertThat(row.get(m.department().id()))
                .extracting(Grid.Cell::state)
                .containsExactly(State.NOT_APPLICABLE, State.MET);
        assertThat(row.get(m.division().id()))
                .extracting(Grid.Cell::state)
                .containsExactly(State.NOT_APPLICABLE, State.UNKNOWN);
    }

    @Test
    void whatAnotherFoundOutLaterStays() {
        var m = examples.ministry();
        order(m, DUTY);
        var compliance = compliance();
        var department = Set.of(m.department().id());
        transaction.executeWithoutResult(status -> compliance.compute(department, DAY, at("15:01")));
        transaction.executeWithoutResult(status -> repository.replace(List.of(), department, DAY, at("15:00")));
        assertThat(compliance.of(m.department().id(), DAY)).hasSize(1);
        transaction.executeWithoutResult(status -> repository.replace(List.of(), department, DAY, at("15:01")));
        assertThat(compliance.of(m.department().id(), DAY)).isEmpty();
    }

    @Test
    void whoeverCountsAnewAndWhoeverAddsDoNotCross() {
        var m = examples.ministry();
        order(m, DUTY);
        var compliance = compliance();
        compute(compliance, Set.of(m.department().id()), DAY);
        var work = Stream.<Runnable>of(
                        () -> transaction.executeWithoutResult(status -> {
                            repository.countAlone();
                            repository.countAnew(DAY.minusDays(1));
                            repository.countAnew(DAY);
                        }),
                        () -> compute(compliance, Set.of(m.division().id()), DAY),
                        () -> compute(compliance, Set.of(m.standingOffice().id()), DAY))
                .flatMap(one -> Stream.generate(() -> one).limit(8))
                .map(CompletableFuture::runAsync)
                .toList();
        work.forEach(CompletableFuture::join);
        var cell = compliance
                .overview(List.of(m.body()), List.of(DAY), Optional.empty())
                .rows()
                .getFirst()
                .cells()
                .getFirst();
        assertThat(cell.count(State.UNKNOWN)).isEqualTo(3);
    }

    @Test
    void aCellShowsWhatHasToBeLookedAt() {
        var m = examples.ministry();
        order(m, DUTY);
        order(m, REPORT);
        var book = new DutyBook();
        book.facts().put(m.department().id(), State.BREACHED);
        var compliance = compliance(book);
        compute(compliance, Set.of(m.department().id()), DAY);
        var grid = compliance.grid(Set.of(m.department().id()), List.of(DAY), Optional.empty());
        var cell = grid.rows().getFirst().cells().getFirst();
        assertThat(cell.state()).isEqualTo(State.BREACHED);
        assertThat(cell.decisive()).singleElement().satisfies(standing -> {
            assertThat(standing.subject()).isEqualTo(DUTY.subject());
            assertThat(standing.evidence()).isEqualTo(Message.of("page.weekday.5"));
            assertThat(standing.path()).isEqualTo("/rosters/1");
        });
        assertThat(grid.count(DAY)).containsExactly(Map.entry(State.BREACHED, 1L));
        assertThat(compliance
                        .grid(Set.of(m.department().id()), List.of(DAY), Optional.of(REPORT.subject()))
                        .count(DAY))
                .containsExactly(Map.entry(State.UNKNOWN, 1L));
    }

    @Test
    void clausesInConflictAreUnknownUntilSomebodyDecides() {
        var m = examples.ministry();
        order(m, REPORT);
        order(m, new ReportDue("BC-NGAY", "VP", ReportDue.Every.FRIDAY, Cutoff.valueOf("before 15:00"), null));
        var compliance = compliance();
        compute(compliance, Set.of(m.department().id()), DAY);
        assertThat(compliance.of(m.department().id(), DAY))
                .singleElement()
                .satisfies(standing -> assertThat(standing.evidence()).isEqualTo(Message.of("compliance.conflict")));
    }

    @Test
    void whatHoldsNoMoreIsForgotten() {
        var m = examples.ministry();
        var clause = order(m, DUTY);
        var compliance = compliance();
        compute(compliance, Set.of(m.department().id()), DAY);
        measures.withdraw(m.office(), clause.origin().document(), DAY);
        compute(compliance, Set.of(m.department().id()), DAY);
        assertThat(compliance.of(m.department().id(), DAY)).isEmpty();
    }

    @Test
    void whatChangedIsMarkedInItsTransactionAndComputedOnce() {
        var m = examples.ministry();
        order(m, DUTY);
        var concerned = Set.of(m.department().id(), m.division().id());
        assertThatThrownBy(() -> wired.changed(concerned, DAY)).isInstanceOf(IllegalTransactionStateException.class);
        var marking = new Compliance(repository, new Findings(measures, provided()), units, clock, event -> {});
        transaction.executeWithoutResult(status -> {
            marking.changed(concerned, DAY);
            marking.changed(concerned, DAY);
        });
        var taken = transaction.execute(status -> repository.takeMarked());
        assertThat(taken).containsKey(DAY);
        assertThat(taken.getOrDefault(DAY, Set.of())).containsAll(concerned);
    }

    /// A directive for the whole country after a quiet night, when the database has found the table empty and believes
    /// that it still is: one mark compared with each other would take minutes.
    @Test
    @Timeout(60)
    void aFloodOfMarksIsTakenByWhateverPlanIsMadeForFew() {
        var m = examples.ministry();
        var flood = List.of(m.department().id(), m.division().id());
        int days = 60_000;
        var taken = acting.as("test.flood", () -> {
            jdbc.sql("""
                            select pg_restore_relation_stats('schemaname', 'public', 'relname', 'compliance_mark',
                                'relpages', 1000, 'reltuples', 0::real)
                            """).query(row -> {});
            repository.mark(flood, DAY, DAY.plusDays(days - 1));
            return repository.takeMarked();
        });
        assertThat(taken.values().stream().filter(units -> units.containsAll(flood)))
                .hasSize(days);
    }

    @Test
    void whatIsNotedWaitsForNobodyAndIsTakenWithTheMarks() {
        var department = examples.ministry().department().id();
        transaction.executeWithoutResult(status -> {
            wired.noted(Set.of(department), DAY);
            assertThat(CompletableFuture.runAsync(
                            () -> transaction.executeWithoutResult(other -> wired.noted(Set.of(department), DAY))))
                    .as("somebody else of the unit, before the first one’s is written")
                    .succeedsWithin(Duration.ofSeconds(5));
        });
        assertThat(takeNoted()).contains(department);
        assertThat(takeNoted()).doesNotContain(department);
    }

    private Set<Unit.Id> takeNoted() {
        return Objects.requireNonNull(transaction.execute(status -> {
                    repository.markNoted();
                    return repository.takeMarked();
                }))
                .getOrDefault(DAY, Set.of());
    }

    @Test
    void aDeadlineIsLookedAtOnceWhenItHasPassed() {
        var m = examples.ministry();
        order(m, REPORT);
        var findings = new Findings(measures, provided());
        var department = m.department().id();
        assertThat(findings.due(Optional.of(at("14:58")), at("14:59")).get(DAY)).doesNotContain(department);
        assertThat(findings.due(Optional.of(at("14:59")), at("15:00")).get(DAY)).contains(department);
        assertThat(findings.due(Optional.of(at("15:01")), at("15:02")).get(DAY)).doesNotContain(department);
        assertThat(findings.due(Optional.of(at("15:01").minusSeconds(86_400)), at("00:00"))
                        .get(DAY))
                .contains(department);
        assertThat(findings.due(Optional.empty(), at("08:00"))).containsOnlyKeys(DAY.minusDays(1), DAY);
    }

    @Test
    void afterABreakEveryDayIsMadeUpForAndWithANewWeekTheLastOneIsLookedAtAgain() {
        var findings = new Findings(measures, provided());
        assertThat(findings.due(Optional.of(at("18:00").minus(Duration.ofDays(3))), at("08:00")))
                .as("from Tuesday evening to Friday morning")
                .containsOnlyKeys(DAY.minusDays(3), DAY.minusDays(2), DAY.minusDays(1), DAY);
        assertThat(findings.due(Optional.of(at("18:00")), at("08:00").plus(Duration.ofDays(3))))
                .as("from Friday to Monday")
                .containsOnlyKeys(DAY.minusDays(4).datesUntil(DAY.plusDays(4)).toArray(LocalDate[]::new));
        assertThat(findings.due(Optional.of(at("08:00").minus(Duration.ofDays(90))), at("08:00")))
                .as("a month is made up for")
                .hasSize(32)
                .containsKeys(DAY.minusDays(31), DAY);
        assertThat(findings.due(Optional.of(at("08:00")), at("08:00")))
                .as("the second node finds nothing to do")
                .containsOnlyKeys(DAY);
    }

    private static ObjectProvider<Evidence<?>> provided(Evidence<?>... evidence) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Evidence<?>> stream() {
                return Stream.of(evidence);
            }
        };
    }
}

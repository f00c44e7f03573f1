package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Person;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;

/// Who still has to confirm a document: nobody once it has run out, and whatever is in a unit's place.
@OfficeTest
record ReceiptsIT(
        Directives directives,
        Receipts receipts,
        ReportExamples examples,
        Reorganisations reorganisations,
        Units units,
        OfficeClock clock) {
    private static final LocalDate LATER = LocalDate.of(2020, 3, 25);

    @Test
    void whatRanOutByItsOwnDateWaitsForNobody() {
        var m = examples.ministry();
        var issued = issued(m, LATER, m.first());
        assertThat(unread(m.head())).containsExactly(issued.id());
        clock.hold(Instant.parse("2020-03-24T01:00:00Z"));
        assertThat(unread(m.head())).as("on its last day").containsExactly(issued.id());
        clock.hold(Instant.parse("2020-03-25T01:00:00Z"));
        assertThat(unread(m.head())).isEmpty();
    }

    @Test
    void whatAMergedUnitDidNotConfirmTheOneThatItWentIntoConfirms() {
        var m = examples.ministry();
        var issued = issued(m, null, m.first());
        assertThat(unread(m.otherHead())).isEmpty();
        done(reorganisations.merge(change(m.first()), m.second().id(), author(m)));
        assertThat(missing(issued))
                .as("until that day")
                .containsExactly(m.first().id());
        clock.hold(Instant.parse("2020-03-25T01:00:00Z"));
        assertThat(missing(issued)).containsExactly(m.second().id());
        assertThat(receipts.unconfirmed(List.of(issued.id()))).containsEntry(issued.id(), 1L);
        assertThat(unread(m.otherHead())).containsExactly(issued.id());
        var head = m.otherHead();
        List<Directive> found = examples.as(head, by -> directives.search(by, "", null));
        assertThat(found).extracting(Directive::id).contains(issued.id());
        done(examples.as(
                head, by -> receipts.acknowledge(by, issued.id(), m.second().id())));
        done(examples.as(
                head, by -> receipts.acknowledge(by, issued.id(), m.second().id())));
        assertThat(missing(issued)).isEmpty();
        assertThat(unread(head)).isEmpty();
    }

    @Test
    void aUnitConfirmsOnceAlsoForWhatWentIntoIt() {
        var m = examples.ministry();
        var issued = issued(m, null, m.first(), m.second());
        done(examples.as(
                m.otherHead(),
                by -> receipts.acknowledge(by, issued.id(), m.second().id())));
        assertThat(missing(issued)).containsExactly(m.first().id());
        done(reorganisations.merge(change(m.first()), m.second().id(), author(m)));
        clock.hold(Instant.parse("2020-03-25T01:00:00Z"));
        assertThat(missing(issued)).as("it has read it").isEmpty();
        assertThat(unread(m.otherHead())).isEmpty();
    }

    @Test
    void aClosedUnitIsWaitedForNoMoreButWhatWasOverBeforeKeepsItsList() {
        var m = examples.ministry();
        var gone = examples.office(m, "Văn phòng Ban Chỉ đạo");
        var open = issued(m, null, gone);
        var over = issued(m, LATER.minusDays(1), gone);
        done(reorganisations.close(change(gone), author(m)));
        clock.hold(Instant.parse("2020-03-25T01:00:00Z"));
        assertThat(receipts.of(open.id())).isEmpty();
        assertThat(receipts.unconfirmed(List.of(open.id()))).isEmpty();
        assertThat(missing(over)).containsExactly(gone.id());
    }

    private List<Unit.Id> missing(Directive directive) {
        return receipts.of(directive.id()).stream()
                .filter(receipt -> !receipt.confirmed())
                .map(Receipt::unit)
                .toList();
    }

    private Reorganisations.Change change(Unit unit) {
        var version = units.file(unit.id()).orElseThrow().version();
        return new Reorganisations.Change(clock.newId(), unit.id(), version, LATER);
    }

    private static Author author(Ministry m) {
        return new Author(m.body().id().value(), null, "test");
    }

    private List<Directive.Id> unread(Person person) {
        return examples.as(person, receipts::unread).stream().map(Directive::id).toList();
    }

    private Directive issued(Ministry m, @Nullable LocalDate until, Unit... reached) {
        var clause = new Clause(clock.newId(), "1", "Quán triệt", new Clause.ToRead(false), Optional.empty());
        var draft = new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse(until == null ? "1391/TB-BCĐ" : "1400/TB-BCĐ")
                        .orElseThrow(),
                DocumentType.NOTICE,
                m.body().id(),
                "Ban Chỉ đạo",
                "Trưởng Ban Chỉ đạo",
                DAY,
                "Kết luận cuộc họp",
                new Reach.Listed(Arrays.stream(reached).map(Unit::id).collect(Collectors.toSet())),
                Set.of(),
                new Period(clock.today(), until),
                List.of(clause),
                List.of(),
                Directive.Status.DRAFT,
                0,
                m.officeClerk().id(),
                Optional.empty());
        done(examples.as(m.officeClerk(), by -> directives.draft(by, draft)));
        return done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
    }
}

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
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;

/// Who still has to confirm a document: nobody once it has run out, and whatever is in a unit's place.
@OfficeTest
record ReceiptsIT(Directives directives, Receipts receipts, ReportExamples examples, OfficeClock clock) {
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

    private List<Directive.Id> unread(Person person) {
        return examples.as(person, receipts::unread).stream().map(Directive::id).toList();
    }

    private Directive issued(Ministry m, @Nullable LocalDate until, Unit... reached) {
        var clause = new Clause(clock.newId(), "1", "Quán triệt", new Clause.ToRead(false), Optional.empty());
        var draft = new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse("1391/TB-BCĐ").orElseThrow(),
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

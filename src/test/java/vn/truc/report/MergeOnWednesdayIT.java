package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.administration.UnitDesk;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Origin;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.report.ReportExamples.Ministry;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// A department goes into another on a Wednesday: what was before stays under the line of its day.
@OfficeTest
record MergeOnWednesdayIT(
        ReportExamples examples,
        Reorganisations reorganisations,
        Duties duties,
        Rolls rolls,
        Reports reports,
        Tasks tasks,
        UnitDesk desk,
        Units units,
        People people,
        OfficeClock clock) {
    private static final LocalDate WEDNESDAY = LocalDate.of(2020, 3, 25);
    private static final LocalDate TUESDAY = WEDNESDAY.minusDays(1);

    @Test
    void whatItWouldMoveIsShownInNumbersAndNames() {
        var m = examples.ministry();
        assign(m, "Rà soát biên chế");
        var administrator =
                new OfficeExamples(units, people, clock).person(m.body(), "Quản Trị", Post.Kind.ADMINISTRATOR);
        var preview =
                examples.as(administrator, by -> desk.preview(by, m.first().id(), WEDNESDAY));
        assertThat(preview.moving().holders()).hasSize(3);
        assertThat(preview.moving().below()).extracting(Unit::name).containsExactly("Phòng Tổng hợp");
        assertThat(preview.held())
                .extracting(Stake.Held::what)
                .extracting(Message::key)
                .contains("task.stake", "report.stake", "measure.stake");
        assertThat(preview.held())
                .filteredOn(held -> held.what().key().equals("task.stake"))
                .singleElement()
                .satisfies(held -> assertThat(held.names()).containsExactly("Rà soát biên chế"));
        assertThat(units.find(m.first().id(), WEDNESDAY)).isPresent();
    }

    @Test
    void reportsOfTheDaysBeforeStayUnderTheLineOfTheirDay() {
        var m = examples.ministry();
        var key = ReportExamples.key(m, m.first());
        var nothing = new Filing(
                new Submission.Id(clock.newId()),
                new Report.Id(clock.newId()),
                key,
                0,
                Map.of(),
                "",
                true,
                Optional.empty());
        examples.as(m.head(), by -> done(reports.submit(by, nothing)));
        merge(m);
        assertThat(duties.of(m.first().id(), TUESDAY)).hasSize(1);
        assertThat(duties.of(m.first().id(), WEDNESDAY)).isEmpty();
        assertThat(duties.of(m.second().id(), WEDNESDAY)).hasSize(1);
        clock.hold(Instant.parse("2020-03-25T09:00:00Z"));
        assertThat(roll(m, ReportExamples.DAY))
                .contains(m.first().id(), m.second().id());
        assertThat(roll(m, TUESDAY)).contains(m.first().id(), m.second().id());
        assertThat(roll(m, WEDNESDAY))
                .contains(m.second().id())
                .doesNotContain(m.first().id());
        var friday = examples.as(m.officeClerk(), by -> rolls.of(by, ReportExamples.DAILY, ReportExamples.DAY));
        assertThat(friday.submitted())
                .extracting(line -> line.unit().id())
                .containsExactly(m.first().id());
    }

    @Test
    void workThatIsLeftIsLedOnByTheUnitThatTookOver() {
        var m = examples.ministry();
        var task = assign(m, "Cử người trực");
        var other = new OfficeExamples(units, people, clock).person(m.second(), "Hồ Thị Mới", Post.Kind.DEPUTY);
        merge(m);
        assertThat(tasks.concerning(Set.of(m.second().id()))).isEmpty();
        clock.hold(Instant.parse("2020-03-25T02:00:00Z"));
        assertThat(tasks.concerning(Set.of(m.second().id())))
                .extracting(Task::lead)
                .containsExactly(m.second().id());
        assertThat(tasks.open(Set.of(m.second().id()))).isEqualTo(1);
        assertThat(tasks.overdueCounts(Set.of(m.second().id()), WEDNESDAY.plusDays(7)))
                .containsEntry(m.second().id(), 1);
        var done = examples.as(other, by -> done(tasks.done(by, task, "Đã cử")));
        assertThat(done.done()).isTrue();
    }

    private Task.Id assign(Ministry m, String text) {
        var task = Task.open(
                new Task.Id(clock.newId()),
                text,
                m.first().id(),
                Set.of(),
                Optional.of(WEDNESDAY),
                new Origin(UUID.randomUUID(), "1/CV", "1"));
        examples.as(m.chief(), by -> {
            tasks.assign(by.author(), List.of(task));
            return task;
        });
        return task.id();
    }

    private void merge(Ministry m) {
        var version = units.file(m.first().id()).orElseThrow().version();
        done(reorganisations.merge(
                new Reorganisations.Change(clock.newId(), m.first().id(), version, WEDNESDAY),
                m.second().id(),
                new Author(m.body().id().value(), null, "test")));
    }

    private List<Unit.Id> roll(Ministry m, LocalDate day) {
        return examples.as(m.officeClerk(), by -> rolls.of(by, ReportExamples.DAILY, day)).lines().stream()
                .map(line -> line.unit().id())
                .toList();
    }
}

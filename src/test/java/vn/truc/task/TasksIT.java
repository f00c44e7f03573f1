package vn.truc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;
import static vn.truc.report.ReportExamples.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Origin;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.report.ReportExamples;

/// Work that documents give: who leads, who helps, what is overdue, and that it is done with a result.
@OfficeTest
record TasksIT(MockMvcTester web, Tasks tasks, Audit audit, ReportExamples examples, OfficeClock clock) {

    @Test
    void theListSaysWhatIsOverdueAndHelpersSeeItToo() {
        var m = examples.ministry();
        var late = task(m, "Rà soát căn cứ pháp lý", Set.of(m.second().id()), DAY.minusDays(1));
        var today = task(m, "Bố trí kinh phí", Set.of(), DAY);
        examples.as(m.officeClerk(), by -> {
            tasks.assign(by.author(), List.of(today, late));
            return by;
        });
        assertThat(tasks.concerning(Set.of(m.first().id()))).containsExactly(late, today);
        assertThat(tasks.concerning(Set.of(m.second().id()))).containsExactly(late);
        assertThat(tasks.overdueCounts(Set.of(m.first().id(), m.second().id()), DAY))
                .as("counted once, at the lead")
                .containsEntry(m.first().id(), 1)
                .doesNotContainEntry(m.second().id(), 1);
        assertThat(late.overdue(DAY)).isTrue();
        assertThat(today.overdue(DAY)).as("until 24:00 of its day").isFalse();

        var lead = get(m.head(), "/tasks");
        assertThat(lead).hasStatusOk();
        assertThat(lead).bodyText().containsPattern("<title>Việc[^<]*</title>");
        assertThat(lead)
                .bodyText()
                .containsOnlyOnce("state late")
                .contains("Rà soát căn cứ pháp lý", "Bố trí kinh phí", "quá hạn", "Vụ Kế hoạch - Tài chính");
        assertThat(get(m.otherHead(), "/tasks"))
                .bodyText()
                .contains("Rà soát căn cứ pháp lý", "Vụ Tổ chức cán bộ")
                .doesNotContain("Bố trí kinh phí", "/done");
    }

    @Test
    void isDoneOnceWithItsResultByTheLeadOnly() {
        var m = examples.ministry();
        var work = task(m, "Lập Tổ công tác", Set.of(m.second().id()), DAY.minusDays(1));
        examples.as(m.officeClerk(), by -> {
            tasks.assign(by.author(), List.of(work));
            return by;
        });
        for (var stranger : List.of(m.otherHead(), m.officeClerk())) {
            assertThatThrownBy(() -> examples.as(stranger, by -> tasks.done(by, work.id(), "Xong")))
                    .isInstanceOf(NotAllowed.class);
            assertThat(post(stranger, work, "Xong")).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post(m.head(), work, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(m.head(), work, "Quyết định 12/QĐ-TCCB")).hasStatus(HttpStatus.SEE_OTHER);
        done(examples.as(m.head(), by -> tasks.done(by, work.id(), "Quyết định 12/QĐ-TCCB")));
        assertThat(why(examples.as(m.head(), by -> tasks.done(by, work.id(), "Khác"))))
                .isEqualTo("task.already-done");
        assertThat(tasks.find(work.id()).orElseThrow().completion()).hasValueSatisfying(completion -> {
            assertThat(completion.result()).isEqualTo("Quyết định 12/QĐ-TCCB");
            assertThat(completion.by()).isEqualTo(m.head().id());
        });
        assertThat(tasks.overdueCounts(Set.of(m.first().id()), DAY))
                .doesNotContainEntry(m.first().id(), 1);
        assertThat(get(m.head(), "/tasks")).bodyText().contains("Quyết định 12/QĐ-TCCB");
        List<Audit.Line> lines =
                examples.as(m.head(), _ -> audit.about(work.id().value()));
        assertThat(lines).extracting(Audit.Line::act).containsExactly("task.done");
    }

    @Test
    void whatWasTakenBackIsNotReportedAsDone() {
        var m = examples.ministry();
        var work = task(m, "Lập Tổ công tác", Set.of(), DAY);
        examples.as(m.officeClerk(), by -> {
            tasks.assign(by.author(), List.of(work));
            return tasks.withdraw(by.author(), work.origin().document(), DAY);
        });
        assertThat(post(m.head(), work, "Quyết định 12/QĐ-TCCB"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã bị thu hồi");
        assertThat(tasks.find(work.id()).orElseThrow().done()).isFalse();
    }

    private Task task(ReportExamples.Ministry m, String text, Set<Unit.Id> with, LocalDate due) {
        return Task.open(
                new Task.Id(clock.newId()),
                text,
                m.first().id(),
                with,
                Optional.of(due),
                new Origin(UUID.randomUUID(), "1391/TB-BCĐ", "5"));
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(as(person)).exchange();
    }

    private MvcTestResult post(Person person, Task task, String result) {
        return web.post()
                .uri("/tasks/" + task.id() + "/done")
                .with(as(person))
                .param("result", result)
                .exchange();
    }

    private static RequestPostProcessor as(Person person) {
        return authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.id().value()), "", List.of()));
    }
}

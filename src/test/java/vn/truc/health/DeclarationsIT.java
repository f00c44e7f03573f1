package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.health.HealthExamples.NOTHING;
import static vn.truc.health.HealthExamples.draft;
import static vn.truc.health.HealthExamples.nothingBut;
import static vn.truc.page.Outcomes.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.Statements;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.access.WaitingNumbers;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

@OfficeTest
record DeclarationsIT(
        Declarations declarations,
        Clearances clearances,
        Boards boards,
        Looks looks,
        Rounds rounds,
        SeenList seenList,
        Isolations isolations,
        RulebookRepository rulebooks,
        Rights rights,
        WaitingNumbers numbers,
        Units units,
        People people,
        OfficeClock clock) {

    @AfterEach
    void nobodyElseHasTheHeldClock() {
        clock.release();
    }

    /// What is declared one after the other has its order by a clock that runs, whoever held it before.
    @BeforeEach
    void theClockRuns() {
        clock.release();
    }

    @Test
    void aDeclarationGivesTheStatusOfTheDay() {
        var office = office();
        var cleared = as(office.staff, by -> declarations.declare(by, draft(clock.newId(), NOTHING)));
        assertThat(done(cleared).status()).isEqualTo(Status.CLEARED);
        assertThat(clearance(office.staff).map(Clearance::status)).contains(Status.CLEARED);
    }

    @Test
    void whenTheSentenceChangesOneIsAskedAnewAndWhatWasAgreedToStaysOnRecord() {
        var day = LocalDate.of(2035, 1, 3);
        rulebooks.keep(
                List.of(
                        new Rulebook(
                                Rulebook.Kind.CONSENT,
                                "consent-thu",
                                "hai",
                                day,
                                "{\"code\": \"consent-thu\", \"from\": \"2035-01-03\", \"text\": {\"vi\": \"Câu mới\", \"en\": \"New\"}}")));
        hold(day.minusDays(1));
        var office = office();
        done(as(office.staff, by -> declarations.declare(by, agreeing(true))));
        assertThat(as(office.staff, declarations::asked).agreed()).isTrue();
        hold(day);
        assertThat(as(office.staff, declarations::asked).agreed()).isFalse();
        assertThat(outcome(as(office.staff, by -> declarations.declare(by, agreeing(false)))))
                .isInstanceOf(Outcome.Refused.class);
        done(as(office.staff, by -> declarations.declare(by, agreeing(true))));
        assertThat(as(office.staff, declarations::asked).agreed()).isTrue();
        assertThat(list(as(office.staff, declarations::own)))
                .extracting(declaration -> declaration.consent().startsWith("consent-thu@"))
                .as("the newest first")
                .containsExactly(true, false);
    }

    private void hold(LocalDate day) {
        clock.hold(day.atTime(9, 0).atZone(Words.OFFICE_ZONE).toInstant());
    }

    private Declarations.Draft agreeing(boolean agreed) {
        return new Declarations.Draft(new Declaration.Id(clock.newId()), NOTHING, agreed, Optional.empty());
    }

    @Test
    void theSameFormSentTwiceIsOneDeclaration() {
        var office = office();
        var id = clock.newId();
        var first = done(as(office.staff, by -> declarations.declare(by, draft(id, NOTHING))));
        var second = done(as(office.staff, by -> declarations.declare(by, draft(id, NOTHING))));
        assertThat(second).isEqualTo(first);
        assertThat(list(as(office.staff, declarations::own))).hasSize(1);
    }

    @Test
    void aListOfDeclarationsMadeElsewhereComesInWholeOrNotAtAll() {
        var office = office();
        var id = clock.newId();
        var good = office.staff.staffNumber() + "\tNCOVI\t0:00\tđược";
        var bad = good + "\nCB-NOBODY\tNCOVI\t0:00\tđược";
        assertThat(outcome(as(office.clerk, by -> seenList.record(by, id, bad))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(clearance(office.staff)).isEmpty();
        for (int time = 0; time < 2; time++) {
            int recorded = done(as(office.clerk, by -> seenList.record(by, id, good)));
            assertThat(recorded).isOne();
        }
        assertThat(clearance(office.staff).map(Clearance::channel)).contains(Channel.NCOVI);
        var inEnglish = office.staff.staffNumber() + "\tPaper\t0:00\tNo";
        int more = done(as(office.clerk, by -> seenList.record(by, clock.newId(), inEnglish)));
        assertThat(more).isOne();
    }

    @Test
    void theSameFormWithOtherAnswersIsRefusedAndChangesNothing() {
        var office = office();
        var id = clock.newId();
        as(office.staff, by -> declarations.declare(by, draft(id, NOTHING)));
        var again = as(office.staff, by -> declarations.declare(by, draft(id, nothingBut("signs", "FEVER"))));
        assertThat(again).isInstanceOf(Outcome.Refused.class);
        assertThat(clearance(office.staff).map(Clearance::status)).contains(Status.CLEARED);
        assertThat(as(office.staff, declarations::clearance)).isEqualTo(clearance(office.staff));
    }

    @Test
    void aFormWithoutConsentOrWithAQuestionLeftOutIsRefused() {
        var office = office();
        var silent =
                new Declarations.Draft(new Declaration.Id(clock.newId()), Answers.empty(), false, Optional.empty());
        assertThat(outcome(as(office.staff, by -> declarations.declare(by, silent))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused)
                                        .why()
                                        .byField()
                                        .keySet())
                                .containsExactly("signs", "contacts", "places", "exposures", "agreed"));
        assertThat(list(as(office.staff, declarations::own))).isEmpty();
    }

    @Test
    void consentToTheSameSentenceIsAskedOnce() {
        var office = office();
        as(office.staff, by -> declarations.declare(by, draft(clock.newId(), NOTHING)));
        assertThat(as(office.staff, declarations::asked).agreed()).isTrue();
        var again = new Declarations.Draft(new Declaration.Id(clock.newId()), NOTHING, false, Optional.empty());
        assertThat(outcome(as(office.staff, by -> declarations.declare(by, again))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingHasChangedIsOneTap() {
        var office = office();
        var answers = nothingBut("places", "Hải Dương");
        var first = done(as(office.staff, by -> declarations.declare(by, draft(clock.newId(), answers))));
        var same = done(as(
                office.staff,
                by -> declarations.declareSame(by, new Declaration.Id(clock.newId()), first.declaration())));
        var own = as(office.staff, declarations::own);
        assertThat(own).hasSize(2);
        assertThat(own.getFirst().id()).isEqualTo(same.declaration());
        assertThat(own.getFirst().answers()).contains(answers);
    }

    @Test
    void nobodyRepeatsOrCorrectsTheDeclarationOfAnother() {
        var office = office();
        var others = done(as(office.clerk, by -> declarations.declare(by, draft(clock.newId(), NOTHING))));
        assertThatThrownBy(() -> as(
                        office.staff,
                        by -> declarations.declareSame(by, new Declaration.Id(clock.newId()), others.declaration())))
                .isInstanceOf(NotFound.class);
        var correcting = new Declarations.Draft(
                new Declaration.Id(clock.newId()), NOTHING, true, Optional.of(others.declaration()));
        assertThatThrownBy(() -> as(office.staff, by -> declarations.declare(by, correcting)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldStays() {
        var office = office();
        var first = done(as(office.staff, by -> declarations.declare(by, draft(clock.newId(), NOTHING))));
        var correction = new Declarations.Draft(
                new Declaration.Id(clock.newId()),
                nothingBut("signs", "COUGH"),
                true,
                Optional.of(first.declaration()));
        var second = done(as(office.staff, by -> declarations.declare(by, correction)));
        assertThat(second.status()).isEqualTo(Status.REFER);
        var own = as(office.staff, declarations::own);
        assertThat(own)
                .extracting(Declaration::versionOf)
                .containsExactly(Optional.of(first.declaration()), Optional.empty());
        assertThat(clearance(office.staff)).contains(second);
    }

    @Test
    void aFormOpenedTooLongAgoIsRefused() {
        var office = office();
        var old = TimeId.at(clock.now().minus(Duration.ofDays(8)));
        assertThat(outcome(as(office.staff, by -> declarations.declare(by, draft(old, NOTHING)))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theClerkDeclaresForAColleagueAndDoesNotSeeIt() {
        var office = office();
        var id = clock.newId();
        var declared = done(as(
                office.clerk,
                by -> declarations.declareFor(by, office.staff.id(), draft(id, nothingBut("signs", "FEVER")))));
        assertThat(declared.channel()).isEqualTo(Channel.FOR_COLLEAGUE);
        var twice = done(as(
                office.clerk,
                by -> declarations.declareFor(by, office.staff.id(), draft(id, nothingBut("signs", "FEVER")))));
        assertThat(twice).isEqualTo(declared);
        assertThatThrownBy(() -> as(office.clerk, by -> declarations.own(by, declared.declaration())))
                .isInstanceOf(NotFound.class);
        assertThat(as(office.staff, by -> declarations.own(by, declared.declaration()))
                        .answers())
                .contains(nothingBut("signs", "FEVER"));
    }

    @Test
    void whoDoesNotKeepTheListDoesNotDeclareForOthers() {
        var office = office();
        for (var stranger : List.of(office.colleague, office.guard, office.stranger)) {
            assertThatThrownBy(() -> as(
                            stranger,
                            by -> declarations.declareFor(by, office.staff.id(), draft(clock.newId(), NOTHING))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(stranger, by -> boards.of(by, office.unit.id())))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aDeclarationMadeElsewhereCounts() {
        var office = office();
        var seen = new Declarations.Seen(new Declaration.Id(clock.newId()), Channel.BLUEZONE, clock.now(), true);
        var clearance = done(as(office.clerk, by -> declarations.recordSeen(by, office.staff.id(), seen)));
        assertThat(clearance.status()).isEqualTo(Status.CLEARED);
        assertThat(outcome(as(office.clerk, by -> declarations.recordSeen(by, office.staff.id(), seen))))
                .isInstanceOf(Outcome.Done.class);
        var late = new Declarations.Seen(
                new Declaration.Id(clock.newId()), Channel.NCOVI, clock.now().minus(Duration.ofDays(8)), true);
        assertThat(outcome(as(office.clerk, by -> declarations.recordSeen(by, office.staff.id(), late))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theHeadSeesWhoHasNotDeclared() {
        var office = office();
        as(office.staff, by -> declarations.declare(by, draft(clock.newId(), NOTHING)));
        var board = as(office.head, by -> boards.of(by, office.unit.id()));
        assertThat(board.total()).isEqualTo(6);
        assertThat(board.declared()).isEqualTo(1);
        assertThat(board.silent()).hasSize(5);
        var above = as(office.minister, by -> boards.of(by, office.body.id()));
        assertThat(above.parts()).hasSize(2);
        assertThat(above.parts().stream().filter(part -> part.unit().id().equals(office.unit.id())))
                .singleElement()
                .satisfies(part -> assertThat(part.declared()).isEqualTo(1));
    }

    @Test
    void theHealthOfficerLooksWithAReasonAndThePersonSeesWho() {
        var office = office();
        var declared = done(as(
                office.staff, by -> declarations.declare(by, draft(clock.newId(), nothingBut("signs", "FEVER")))));
        assertThat(list(as(office.officer, by -> looks.waiting(by, office.unit.id()))))
                .singleElement()
                .satisfies(line -> assertThat(line.looked()).isFalse());
        assertThat(round(office)).isEqualTo(new Rounds.Round(1, 0, 0, 0));
        assertThat(List.of(number(office.officer), number(office.strangeOfficer), number(office.head)))
                .as("beside the menu")
                .containsExactly(1L, 0L, 0L);
        var withoutReason =
                as(office.officer, by -> looks.open(by, office.staff.id(), declared.declaration(), clock.newId(), " "));
        assertThat(withoutReason).isInstanceOf(Outcome.Refused.class);
        assertThat(list(as(office.staff, looks::atMine))).isEmpty();
        var opened = as(
                office.officer,
                by -> looks.open(by, office.staff.id(), declared.declaration(), clock.newId(), "Hướng dẫn nơi khám"));
        assertThat(((Outcome.Done<Declaration>) opened).value().answers()).contains(nothingBut("signs", "FEVER"));
        assertThat(list(as(office.staff, looks::atMine))).singleElement().satisfies(look -> {
            assertThat(look.looker()).isEqualTo(office.officer.name());
            assertThat(look.reason()).isEqualTo("Hướng dẫn nơi khám");
        });
        assertThat(list(as(office.officer, by -> looks.waiting(by, office.unit.id()))))
                .singleElement()
                .satisfies(line -> assertThat(line.looked()).isTrue());
        assertThat(round(office).waits()).isFalse();
        assertThat(number(office.officer)).isZero();
    }

    /// In one statement, outside any transaction.
    private long number(Person person) {
        var path = "/health";
        return as(person, by -> {
            var asked = new ArrayList<Map<String, Long>>();
            assertThat(Statements.here(() -> asked.add(numbers.of(by, Set.of(path)))))
                    .hasSizeLessThanOrEqualTo(1);
            return asked.getFirst().getOrDefault(path, 0L);
        });
    }

    @Test
    void whoDeclaresLessAgainStaysOnTheOfficersListAndOthersLightenNothing() {
        var office = office();
        var ill = done(as(
                office.staff, by -> declarations.declare(by, draft(clock.newId(), nothingBut("signs", "COUGH")))));
        var seen = new Declarations.Seen(new Declaration.Id(clock.newId()), Channel.NCOVI, clock.now(), true);
        var recorded = done(as(office.clerk, by -> declarations.recordSeen(by, office.staff.id(), seen)));
        assertThat(recorded.status()).as("what the clerk saw elsewhere").isEqualTo(Status.REFER);
        var asked = clock.now();
        var well = done(as(office.staff, by -> declarations.declare(by, draft(clock.newId(), NOTHING))));
        assertThat(clearance(office.staff).map(Clearance::status)).contains(Status.CLEARED);
        assertThat(list(as(office.officer, by -> looks.waiting(by, office.unit.id()))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.clearance().declaration()).isEqualTo(well.declaration());
                    assertThat(line.eased()).contains(new Looks.Eased(Status.REFER, ill.declaration()));
                    assertThat(line.looked()).isFalse();
                });
        var before = as(office.staff, by -> clearances.latest(List.of(office.staff.id()), asked));
        assertThat(before.values())
                .as("what held before the last declaration")
                .extracting(Clearance::declaration)
                .containsExactly(ill.declaration());
    }

    @Test
    void whatOthersRecordOneAfterTheOtherNeverLightensWhatThePersonSaid() {
        var office = office();
        done(as(office.staff, by -> declarations.declare(by, draft(clock.newId(), nothingBut("signs", "COUGH")))));
        for (boolean clear : List.of(false, true)) {
            var seen = new Declarations.Seen(new Declaration.Id(clock.newId()), Channel.NCOVI, clock.now(), clear);
            done(as(office.clerk, by -> declarations.recordSeen(by, office.staff.id(), seen)));
            assertThat(clearance(office.staff).map(Clearance::status)).contains(Status.REFER);
        }
    }

    private Rounds.Round round(Office office) {
        return as(office.officer, by -> rounds.of(by, office.unit.id()));
    }

    @Test
    void nobodyElseLooks() {
        var office = office();
        var declared = done(as(
                office.staff, by -> declarations.declare(by, draft(clock.newId(), nothingBut("signs", "FEVER")))));
        for (var other : List.of(office.head, office.clerk, office.guard, office.colleague)) {
            assertThatThrownBy(() -> as(other, by -> looks.waiting(by, office.unit.id())))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(
                            other,
                            by -> looks.open(by, office.staff.id(), declared.declaration(), clock.newId(), "tò mò")))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(
                        office.strangeOfficer,
                        by -> looks.open(by, office.staff.id(), declared.declaration(), clock.newId(), "tò mò")))
                .isInstanceOf(NotFound.class);
        assertThat(list(as(office.staff, looks::atMine))).isEmpty();
    }

    @Test
    void twoDeclarationsAtOnceAreBothKeptAndTheLaterHolds() throws Exception {
        var office = office();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome<Clearance>>> both = List.of(
                    () -> as(office.staff, by -> declarations.declare(by, draft(clock.newId(), NOTHING))),
                    () -> as(
                            office.clerk,
                            by -> declarations.declareFor(
                                    by, office.staff.id(), draft(clock.newId(), nothingBut("signs", "FEVER")))));
            for (var done : threads.invokeAll(both)) {
                assertThat(done.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        var own = as(office.staff, declarations::own);
        assertThat(own).hasSize(2);
        var later = own.stream()
                .max(Comparator.comparing(Declaration::declaredAt)
                        .thenComparing(declaration -> declaration.id().toString()))
                .orElseThrow();
        assertThat(clearance(office.staff).map(Clearance::declaration)).contains(later.id());
    }

    @Test
    void theSameFormSentByTwoAtOnceIsOneDeclaration() throws Exception {
        var office = office();
        var id = clock.newId();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome<Clearance>> send =
                    () -> as(office.staff, by -> declarations.declare(by, draft(id, NOTHING)));
            for (var done : threads.invokeAll(List.of(send, send, send))) {
                assertThat(done.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(list(as(office.staff, declarations::own))).hasSize(1);
    }

    @Test
    void isolationEndsByTheRuleOfTheDayAndIsChangedWithAReason() {
        var office = office();
        var today = clock.today();
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                office.staff.id(),
                Isolation.Standing.SECOND_RING,
                Isolation.Kind.HOME,
                true,
                false,
                today,
                today);
        assertThatThrownBy(() -> as(office.head, by -> isolations.record(by, order)))
                .isInstanceOf(NotAllowed.class);
        var recorded = done(as(office.officer, by -> isolations.record(by, order)));
        assertThat(isolation(done(as(office.officer, by -> isolations.record(by, order)))))
                .isEqualTo(recorded);
        assertThat(away(office.officer, List.of(office.staff.id(), office.head.id()), today))
                .containsExactly(office.staff.id());

        var change = new Isolations.Change(recorded.id(), 1, Optional.of(today.plusDays(3)), "Kết quả âm tính");
        var changed = done(as(office.officer, by -> isolations.change(by, change)));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(isolation(done(as(office.officer, by -> isolations.change(by, change)))))
                .isEqualTo(changed);
        var stale = new Isolations.Change(recorded.id(), 1, Optional.of(today.plusDays(9)), "Khác");
        assertThat(outcome(as(office.officer, by -> isolations.change(by, stale))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(away(office.officer, List.of(office.staff.id()), today.plusDays(4)))
                .isEmpty();
        assertThat(list(as(office.staff, isolations::own))).containsExactly(changed);
    }

    private static <T> List<T> list(List<T> found) {
        return found;
    }

    private static Object outcome(Outcome<?> outcome) {
        return outcome;
    }

    private static Isolation isolation(Isolation found) {
        return found;
    }

    private Optional<Clearance> clearance(Person person) {
        return as(person, by -> clearances.of(person.id(), clock.now()));
    }

    private Set<Person.Id> away(Person officer, List<Person.Id> people, LocalDate day) {
        return as(officer, by -> isolations.on(people, day));
    }

    private <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử");
        var unit = examples.unit(body, "Trung tâm thử");
        var elsewhere = examples.unit(body, "Vụ khác");
        return new Office(
                body,
                unit,
                examples.person(body, "Trần Thị Bộ", Post.Kind.HEAD),
                examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD),
                examples.person(unit, "Phạm Thị Thư", Post.Kind.CLERK),
                examples.person(unit, "Đỗ Thị Y", Post.Kind.HEALTH_OFFICER),
                examples.person(unit, "Nguyễn Minh Anh", Post.Kind.STAFF),
                examples.person(unit, "Võ Văn Bạn", Post.Kind.STAFF),
                examples.person(unit, "Hồ Văn Gác", Post.Kind.GUARD),
                examples.person(elsewhere, "Bùi Thị Lạ", Post.Kind.CLERK),
                examples.person(elsewhere, "Ngô Văn Lạ", Post.Kind.HEALTH_OFFICER));
    }

    private record Office(
            Unit body,
            Unit unit,
            Person minister,
            Person head,
            Person clerk,
            Person officer,
            Person staff,
            Person colleague,
            Person guard,
            Person stranger,
            Person strangeOfficer) {}
}

package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Declaring on other occasions than the day’s, and who sees the answers in a unit too small for a health officer.
@OfficeTest
record OccasionsIT(
        Declarations declarations,
        Clearances clearances,
        Looks looks,
        MockMvcTester web,
        Rights rights,
        Units units,
        People people,
        OfficeClock clock) {
    private static final List<String> NO = List.of(Answers.NONE);

    @Test
    void aTemperatureMakesTheDayStricterAndNeverStandsForTheDaysDeclaration() {
        var person = person();
        declare(person, Occasion.TEMPERATURE, Map.of("temperature", List.of("36,5"), "signs", NO));
        assertThat(clearance(person)).as("not yet declared").isEmpty();
        declare(person, Occasion.DAILY, Map.of("signs", NO, "contacts", NO, "places", NO, "exposures", NO));
        declare(person, Occasion.TEMPERATURE, Map.of("temperature", List.of("36,5"), "signs", NO));
        assertThat(clearance(person).map(Clearance::status)).contains(Status.CLEARED);
        var fever = declare(person, Occasion.TEMPERATURE, Map.of("temperature", List.of("38,1"), "signs", NO));
        assertThat(clearance(person).map(Clearance::declaration)).contains(fever.declaration());
        assertThat(clearance(person).map(Clearance::status)).contains(Status.STAY_HOME);
        assertThat(as(person, by -> declarations.asked(by, Occasion.DAILY))
                        .last()
                        .map(Declarations::occasion))
                .as("the day’s answers are offered again, not the temperature")
                .contains(Occasion.DAILY);
        assertThat(as(person, by -> declarations.asked(by, Occasion.CONTACT)).agreed())
                .as("agreed once for all")
                .isTrue();
    }

    @Test
    void whoIsBackFromATripAnswersEverythingAndCorrectsItAsSuch() {
        var person = person();
        var back = declare(
                person,
                Occasion.RETURN,
                Map.of(
                        "places",
                        List.of("Hải Dương"),
                        "returned",
                        List.of(clock.today().toString()),
                        "transport",
                        List.of("Tàu SE1, toa 4, ghế 12"),
                        "signs",
                        NO,
                        "contacts",
                        NO,
                        "exposures",
                        NO));
        assertThat(clearance(person).map(Clearance::declaration))
                .as("it stands for the day’s declaration")
                .contains(back.declaration());
        var shown = get(person, "/health/mine/" + back.declaration());
        assertThat(shown).bodyText().contains("Tàu SE1, toa 4, ghế 12", "Hải Dương");
        assertThat(get(person, "/health/declare?corrects=" + back.declaration()))
                .bodyText()
                .contains("name=\"occasion\" value=\"RETURN\"", "Tàu SE1, toa 4, ghế 12");
        for (var occasion : Occasion.ofStaff()) {
            assertThat(get(person, "/health/declare?occasion=" + occasion)).hasStatusOk();
        }
        assertThat(get(person, "/health/declare?occasion=VISITOR")).hasStatus(404);
        assertThat(get(person, "/health/declare?occasion=ZOMBIE")).hasStatus(404);
    }

    @Test
    void inASmallUnitWhoeverTheBodyHasNamedSeesTheAnswersAndThePersonSeesWhoThatIs() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ nhỏ");
        var small = examples.unit(body, "Trạm nhỏ");
        var other = examples.unit(body, "Trạm khác");
        var person = examples.person(small, "Nguyễn Thử Nhỏ", Post.Kind.STAFF);
        var stranger = examples.person(other, "Nguyễn Thử Khác", Post.Kind.STAFF);
        var named = examples.person(small, "Lê Thị Được Giao", Post.Kind.STAFF);
        var declared = declare(person, Occasion.DAILY, all("FEVER"));
        var elsewhere = declare(stranger, Occasion.DAILY, all("FEVER"));
        assertThat(as(person, looks::seers).isEmpty()).isTrue();
        assertThatThrownBy(() -> look(named, person, declared)).isInstanceOf(NotFound.class);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                named.id(),
                small.id(),
                Post.Kind.ANSWER_READER,
                "Được giao theo QĐ 12/QĐ-TN",
                Set.of(),
                clock.today(),
                null));
        assertThat(done(look(named, person, declared)).answers()).isPresent();
        assertThatThrownBy(() -> look(named, stranger, elsewhere)).isInstanceOf(NotFound.class);
        assertThat(get(person, "/health/mine")).bodyText().contains("Lê Thị Được Giao");
        assertThat(get(named, "/health?unit=" + small.id()))
                .bodyText()
                .contains("/health/looks")
                .doesNotContain("/health/isolations");
        assertThat(get(named, "/health/looks?unit=" + small.id())).hasStatusOk();
        for (var closed :
                List.of("/tracing", "/health/contacts", "/health/isolations", "/health/looks?unit=" + other.id())) {
            assertThat(get(named, closed)).as(closed).hasStatus(403);
        }
        assertThatThrownBy(() -> examples.post(named, body, Post.Kind.ANSWER_READER))
                .as("a unit with others below it is not small")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(get(stranger, "/health/mine")).bodyText().doesNotContain("Lê Thị Được Giao");
    }

    private Outcome<Declaration> look(Person looker, Person person, Clearance declared) {
        return as(looker, by -> looks.open(by, person.id(), declared.declaration(), clock.newId(), "Gọi hỏi thăm"));
    }

    private static Map<String, List<String>> all(String sign) {
        return Map.of("signs", List.of(sign), "contacts", NO, "places", NO, "exposures", NO);
    }

    private Clearance declare(Person person, Occasion occasion, Map<String, List<String>> answers) {
        var draft = new Declarations.Draft(
                new Declaration.Id(clock.newId()), Answers.of(answers), true, Optional.empty(), occasion);
        return done(as(person, by -> declarations.declare(by, draft)));
    }

    private Person person() {
        var examples = new OfficeExamples(units, people, clock);
        return examples.person(examples.unit(examples.body("Bộ thử"), "Vụ thử"), "Nguyễn Thử Dịp", Post.Kind.STAFF);
    }

    private MvcTestResult get(Person person, String path) {
        return web.get()
                .uri(path)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id().value()), null, List.of())))
                .exchange();
    }

    private Optional<Clearance> clearance(Person person) {
        return as(person, by -> clearances.of(person.id(), clock.now()));
    }

    private <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }
}

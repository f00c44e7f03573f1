package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

@OfficeTest
record AccountsIT(Accounts accounts, AccountExamples examples, JdbcClient jdbc, Audit audit, Clock wall) {
    private static final Secret WRONG = new Secret("Mưa xuân không bay");

    @Test
    void whoeverHasThePasswordComesIn() {
        var clerk = clerk();
        var login = examples.login(clerk);
        assertThat(accounts.signIn(login.toUpperCase(Locale.ROOT), AccountExamples.PASSWORD, "192.0.2.1"))
                .isEqualTo(Outcome.done(clerk.person().id()));
        assertThat(audit.about(clerk.person().id().value()))
                .extracting(Audit.Line::act)
                .contains("account.password", "account.signed-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredTheSame() {
        var login = examples.login(clerk());
        assertThat(accounts.signIn(login, WRONG, "192.0.2.2"))
                .isEqualTo(accounts.signIn("nobody@nowhere", WRONG, "192.0.2.2"));
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsRefusedTooForAFewMinutes() {
        var login = examples.login(clerk());
        fail(login, 5, "192.0.2.3");
        assertThat(reason(accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.4")))
                .isEqualTo(Message.of("account.locked", 15L));
        jdbc.sql("update sign_in_failure set last = last - interval '15 minutes'")
                .update();
        assertThat(accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.4"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aNameThatDoesNotExistIsLockedTheSame() {
        fail("nobody@elsewhere", 5, "192.0.2.5");
        assertThat(reason(accounts.signIn("nobody@elsewhere", WRONG, "192.0.2.6"))
                        .key())
                .isEqualTo("account.locked");
    }

    @Test
    void successStartsTheCountAnew() {
        var login = examples.login(clerk());
        fail(login, 4, "192.0.2.7");
        accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.7");
        fail(login, 4, "192.0.2.7");
        assertThat(accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.7"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void twentyFailuresFromOneAddressLockIt() {
        IntStream.range(0, 20).forEach(i -> accounts.signIn("guess" + i, WRONG, "192.0.2.8"));
        assertThat(reason(accounts.signIn("guess-on", WRONG, "192.0.2.8")).key())
                .isEqualTo("account.locked");
        assertThat(reason(accounts.signIn("guess-on", WRONG, "192.0.2.9")).key())
                .isEqualTo("account.wrong");
    }

    @Test
    void aFailureSaysHowManyMoreLockItAndForHowLong() {
        var said = reason(accounts.signIn("guess-once", WRONG, "192.0.2.11"));
        assertThat(said.arguments()).containsExactly(Failures.OF_ACCOUNT, Failures.LOCK.toMinutes());
        assertThat(Words.say(said, Words.VIETNAMESE)).contains("sau 5 lần sai", "15 phút");
        assertThat(Words.say(said, Words.ENGLISH)).contains("after 5 failures", "15 minutes");
    }

    @Test
    void guessesAtTheSameMomentAreWorthNoMoreThanOneAfterTheOther() throws Exception {
        var login = examples.login(clerk());
        Callable<Outcome<Person.Id>> guess = () -> accounts.signIn(login, WRONG, "192.0.2.10");
        try (var guessers = Executors.newFixedThreadPool(8)) {
            var answers = guessers.invokeAll(Collections.nCopies(12, guess));
            var tried = answers.stream()
                    .map(answer -> reason(answer.resultNow()).key())
                    .filter("account.wrong"::equals);
            assertThat(tried).hasSize(5);
        }
    }

    @Test
    void failuresOfYesterdayAreForgotten() {
        fail("nobody@yesterday", 1, "192.0.2.13");
        assertThat(accounts.tidy(wall.instant())).isZero();
        assertThat(accounts.tidy(wall.instant().plus(Duration.ofHours(25)))).isPositive();
    }

    @Test
    void aLeaverIsRefusedLikeAStranger() {
        var clerk = clerk();
        var login = examples.login(clerk);
        jdbc.sql("update person set employed = daterange(lower(employed), '2020-01-01') where id = :id")
                .param("id", clerk.person().id().value())
                .update();
        assertThat(reason(accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.11"))
                        .key())
                .isEqualTo("account.wrong");
    }

    @Test
    void oneChangesOnesPasswordWithTheOldOne() {
        var clerk = clerk();
        var login = examples.login(clerk);
        var fresh = new Secret("Hoa xoan lớp lớp rụng vơi đầy");
        assertThat(reasons(accounts.changePassword(
                        clerk, new Accounts.PasswordChange("", WRONG, fresh, new Secret("khác"), false, "192.0.2.12"))))
                .containsExactly("account.password.old.wrong", "account.password.again.differs");
        accounts.changePassword(
                clerk, new Accounts.PasswordChange("", AccountExamples.PASSWORD, fresh, fresh, false, "192.0.2.12"));
        assertThat(accounts.signIn(login, fresh, "192.0.2.12")).isInstanceOf(Outcome.Done.class);
        assertThat(accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.12"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void guessingTheOldPasswordIsCountedAsAtTheSignIn() {
        var clerk = clerk();
        var login = examples.login(clerk);
        var fresh = new Secret("Hoa xoan lớp lớp rụng vơi đầy");
        var guess = new Accounts.PasswordChange("", WRONG, fresh, fresh, false, "192.0.2.14");
        IntStream.range(0, 5)
                .forEach(i -> assertThat(reasons(accounts.changePassword(clerk, guess)))
                        .containsExactly("account.password.old.wrong"));
        var right = new Accounts.PasswordChange("", AccountExamples.PASSWORD, fresh, fresh, false, "192.0.2.14");
        assertThat(reasons(accounts.changePassword(clerk, right))).containsExactly("account.locked");
        assertThat(reason(accounts.signIn(login, AccountExamples.PASSWORD, "192.0.2.15"))
                        .key())
                .isEqualTo("account.locked");
    }

    @Test
    void aGuessPutIntoTheFieldOfTheNewPasswordCountsToo() {
        var clerk = clerk();
        examples.login(clerk);
        for (int i = 0; i < 5; i++) {
            var guess = new Secret("Đoán lần thứ " + i + " của tôi");
            accounts.changePassword(clerk, new Accounts.PasswordChange("", WRONG, guess, guess, false, "192.0.2.15"));
        }
        var hit = AccountExamples.PASSWORD;
        assertThat(reasons(accounts.changePassword(
                        clerk, new Accounts.PasswordChange("", WRONG, hit, hit, false, "192.0.2.15"))))
                .containsExactly("account.locked");
    }

    @Test
    void aNameBelongsToOnePerson() {
        var login = examples.login(clerk());
        var secret = AccountExamples.PASSWORD;
        assertThat(reasons(accounts.changePassword(
                        clerk(), new Accounts.PasswordChange(login, secret, secret, secret, true, "192.0.2.13"))))
                .containsExactly("account.login.taken");
    }

    private Actor clerk() {
        return examples.holding(Post.Kind.CLERK, examples.body());
    }

    private void fail(String login, int times, String address) {
        IntStream.range(0, times).forEach(i -> accounts.signIn(login, WRONG, address));
    }

    private static Message reason(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why().first();
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .why().byField().values().stream().map(Message::key).toList();
    }
}

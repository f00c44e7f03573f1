package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.truc.OfficeTest;
import vn.truc.RunningOffice;
import vn.truc.TestDatabase;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.account.AccountExamples;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;

/// Two nodes on one PostgreSQL: this test's own, and another in a JVM of its own that can be killed.
@OfficeTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.jobs=true", "db-scheduler.polling-interval=200ms"})
@ActiveProfiles("two-nodes")
class TwoNodesIT {
    private static final int JOBS = 300;
    private static final int LETTERS = 150;
    private static final int BEFORE_THE_END = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final GreenMail MAIL = started();
    private static final AtomicBoolean HERE_TOO = new AtomicBoolean();

    private final HttpClient browser = HttpClient.newHttpClient();
    private final URI here;
    private final Map<String, String> there;
    private final Scheduler scheduler;
    private final Emails emails;
    private final Messages messages;
    private final AccountExamples examples;
    private final Contacts contacts;
    private final Acting acting;
    private final Clock wall;
    private final JdbcClient jdbc;

    TwoNodesIT(
            @LocalServerPort int port,
            Environment settings,
            Scheduler scheduler,
            Emails emails,
            Messages messages,
            AccountExamples examples,
            Contacts contacts,
            Acting acting,
            Clock wall,
            JdbcClient jdbc) {
        here = URI.create("http://127.0.0.1:" + port);
        there = Map.ofEntries(
                Map.entry("SPRING_DATASOURCE_URL", settings.getRequiredProperty("spring.datasource.url")),
                Map.entry("SPRING_DATASOURCE_USERNAME", settings.getRequiredProperty("spring.datasource.username")),
                Map.entry("SPRING_DATASOURCE_PASSWORD", settings.getRequiredProperty("spring.datasource.password")),
                Map.entry("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "8"),
                Map.entry("SPRING_PROFILES_ACTIVE", "two-nodes"),
                Map.entry("DBSCHEDULER_POLLINGINTERVAL", "200ms"),
                Map.entry("TRUC_ACCOUNT_FIRSTRUN", "false"),
                Map.entry("TRUC_HOME", TestDatabase.home().toString()),
                Map.entry("TRUC_MAIL_HOST", "127.0.0.1"),
                Map.entry("TRUC_MAIL_FROM", "truc@moha.example"),
                Map.entry("TRUC_MAIL_PORT", Integer.toString(MAIL.getSmtp().getPort())));
        this.scheduler = scheduler;
        this.emails = emails;
        this.messages = messages;
        this.examples = examples;
        this.contacts = contacts;
        this.acting = acting;
        this.wall = wall;
        this.jdbc = jdbc;
    }

    private static GreenMail started() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    /// The mail server is known here when the letters are written, and then only after the other node is dead.
    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> HERE_TOO.get() ? "127.0.0.1" : "");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("truc.mail.from", () -> "truc@moha.example");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void twoNodesShareSessionsAndJobsAndADeadOneLeavesNoLetterTwice() throws Exception {
        try (var other = RunningOffice.start(there)) {
            other.address();
            aSessionOfOneIsGoodOnTheOther(other);
            eachJobRunsOnce(other);
            killedInTheMiddleOfAWaveEachLetterIsSentOnceOrInDoubt(other);
        }
    }

    private void aSessionOfOneIsGoodOnTheOther(RunningOffice other) throws Exception {
        var session = signIn(examples.login(examples.holding(Post.Kind.CLERK, examples.body())));
        assertThat(status(other.address(), session)).isEqualTo(200);
        assertThat(status(other.address(), "SESSION=none")).isEqualTo(303);
        var out = HttpRequest.newBuilder(other.address().resolve("/sign-out"))
                .header("Cookie", session)
                .POST(BodyPublishers.noBody());
        browser.send(out.build(), BodyHandlers.discarding());
        assertThat(status(here, session)).isEqualTo(303);
    }

    private void eachJobRunsOnce(RunningOffice other) {
        jdbc.sql("create table counted (instance text, node bigint, moment text)")
                .update();
        var due = wall.instant().plusSeconds(1);
        scheduler.scheduleBatch(
                IntStream.range(0, JOBS)
                        .<TaskInstance<?>>mapToObj(i -> new TaskInstance<>(CountedTasks.NAME, "job-" + i))
                        .toList(),
                due);
        patiently().until(() -> count("select count(distinct instance) from counted") == JOBS);
        patiently().until(() -> count("select count(*) from scheduled_tasks where task_name = 'counted'") == 0);
        assertThat(count("select count(*) from counted")).isEqualTo(JOBS);
        assertThat(jdbc.sql("select distinct node from counted")
                        .query(Long.class)
                        .set())
                .isEqualTo(Set.of(other.pid(), ProcessHandle.current().pid()));
        assertThat(count("select count(*) from (select task_name from scheduled_tasks group by 1 having count(*) > 1)"))
                .isZero();
    }

    private void killedInTheMiddleOfAWaveEachLetterIsSentOnceOrInDoubt(RunningOffice other) throws Exception {
        scheduler.pause();
        var people = IntStream.range(0, LETTERS).mapToObj(this::reachable).toList();
        HERE_TOO.set(true);
        acting.as(
                "test",
                () -> messages.tell(
                        Told.of("wave", people.stream().map(TwoNodesIT::id).toArray(Person.Id[]::new))));
        HERE_TOO.set(false);
        var dead = killedByTheLetter(BEFORE_THE_END, other);
        patiently().until(() -> {
            jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'emails-due' and not picked")
                    .update();
            return dead.isDone();
        });
        patiently().until(() -> MAIL.getReceivedMessages().length == BEFORE_THE_END);

        HERE_TOO.set(true);
        var later = wall.instant().plus(Email.PATIENCE).plusSeconds(1);
        patiently().until(() -> {
            emails.sendDue(later);
            return count("select count(*) from email where state in ('QUEUED', 'SENDING')") == 0;
        });
        var states = jdbc.sql("select message_id::text as id, state from email").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("state")));
        var received = Arrays.stream(MAIL.getReceivedMessages())
                .map(TwoNodesIT::messageId)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(states).hasSize(LETTERS);
        assertThat(received.values()).containsOnly(1L);
        assertThat(states.values()).containsAnyOf("SENT").isSubsetOf("SENT", "UNCERTAIN");
        assertThat(states.values().stream().filter("UNCERTAIN"::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(states)
                .allSatisfy((id, state) -> assertThat(received.getOrDefault(id, 0L))
                        .isIn(state.equals("SENT") ? List.of(1L) : List.of(0L, 1L)));
    }

    /// The post office itself kills the node that brings this letter, before it has said that it took it: however fast
    /// the letters come, the node dies in the middle of the wave and never learns that this one arrived.
    private static Future<?> killedByTheLetter(int number, RunningOffice node) {
        var dead = new CompletableFuture<Void>();
        var coming = new AtomicInteger(number);
        var desk = MAIL.getUserManager();
        var usual = desk.getMessageDeliveryHandler();
        desk.setMessageDeliveryHandler((letter, to) -> {
            if (coming.decrementAndGet() == 0) {
                kill(node);
                dead.complete(null);
            }
            return usual.handle(letter, to);
        });
        return dead;
    }

    private static void kill(RunningOffice node) {
        try {
            node.kill();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String signIn(String login) throws IOException, InterruptedException {
        var form = "login=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(AccountExamples.PASSWORD.text(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(here.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = browser.send(request.build(), BodyHandlers.discarding());
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private int status(URI node, String session) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.resolve("/messages")).header("Cookie", session);
        return browser.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private Actor reachable(int number) {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        HERE_TOO.set(true);
        acting.as(
                "test",
                () -> contacts.change(new Contact(id(who), "", "wave" + number + "@moha.example"), who.author()));
        return who;
    }

    private static Person.Id id(Actor who) {
        return who.person().id();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("[<>]|@.*", "");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// The post office of the test shouts when a node is killed in the middle of a letter, which is what is tried.
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}

package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.account.AccountExamples;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;

@OfficeTest
record MessagesIT(
        Messages messages,
        AccountExamples examples,
        JdbcClient jdbc,
        Acting acting,
        TransactionTemplate transaction,
        ApplicationEventPublisher events) {

    @Test
    void whatIsToldLiesUnreadInTheInbox() {
        var who = somebody();
        tell(Told.of("a:" + id(who), id(who)));
        assertThat(messages.inbox(who)).singleElement().satisfies(message -> {
            assertThat(message.path()).isEqualTo("/reports");
            assertThat(message.read()).isEmpty();
        });
        assertThat(messages.unread(who)).isEqualTo(1);
    }

    @Test
    void toldTwiceItLiesThereOnce() {
        var who = somebody();
        tell(Told.of("b:" + id(who), id(who)));
        tell(Told.of("b:" + id(who), id(who)));
        assertThat(messages.inbox(who)).hasSize(1);
    }

    @Test
    void readOnesComeAfterUnreadOnes() {
        var who = somebody();
        IntStream.range(0, 3).forEach(i -> tell(Told.of("c" + i + ":" + id(who), id(who))));
        var newest = messages.inbox(who).getFirst();
        messages.read(who, newest.id());
        assertThat(messages.inbox(who).getLast().id()).isEqualTo(newest.id());
        assertThat(messages.unread(who)).isEqualTo(2);
    }

    @Test
    void nobodyReadsTheMessagesOfAnother() {
        var who = somebody();
        var other = somebody();
        tell(Told.of("d:" + id(who), id(who)));
        var message = messages.inbox(who).getFirst();
        assertThat(messages.inbox(other)).isEmpty();
        assertThat(messages.read(other, message.id())).isEmpty();
        messages.readAllUpTo(other, message.id());
        assertThat(messages.unread(who)).isEqualTo(1);
    }

    @Test
    void whatCameAfterThePageWasMadeStaysUnread() {
        var who = somebody();
        tell(Told.of("e1:" + id(who), id(who)));
        var newest = messages.inbox(who).getFirst().id();
        tell(Told.of("e2:" + id(who), id(who)));
        messages.readAllUpTo(who, newest);
        assertThat(messages.unread(who)).isEqualTo(1);
    }

    @Test
    void withoutAMailServerNoEmailWaits() {
        var who = somebody();
        tell(Told.of("f:" + id(who), id(who)));
        assertThat(messages.byEmail()).isFalse();
        assertThat(jdbc.sql("select count(*) from email where person_id = :id")
                        .param("id", id(who).value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEventThatIsAnAnnouncementIsToldOnceItIsCertain() {
        var who = somebody();
        transaction.executeWithoutResult(status -> events.publishEvent(Told.of("g:" + id(who), id(who))));
        await().untilAsserted(() -> assertThat(messages.unread(who)).isEqualTo(1));
        transaction.executeWithoutResult(status -> {
            events.publishEvent(Told.of("h:" + id(who), id(who)));
            status.setRollbackOnly();
        });
        assertThat(messages.unread(who)).isEqualTo(1);
    }

    private void tell(Announcement announcement) {
        acting.as("test", () -> messages.tell(announcement));
    }

    private Actor somebody() {
        return examples.holding(Post.Kind.STAFF, examples.body());
    }

    private static Person.Id id(Actor who) {
        return who.person().id();
    }
}

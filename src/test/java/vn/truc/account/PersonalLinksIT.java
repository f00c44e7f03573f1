package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Outcomes;

@OfficeTest
record PersonalLinksIT(PersonalLinks links, AccountExamples examples, OfficeClock clock, JdbcClient jdbc, Audit audit) {

    @Test
    void aSlipOpensOnceOnly() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var staff = examples.holding(Post.Kind.STAFF, unit);
        var token = issue(clerk, unit, staff).getFirst().token();
        assertThat(links.use(token)).contains(staff.person().id());
        assertThat(links.use(token)).isEmpty();
        assertThat(links.state(links.find(token).orElseThrow())).isEqualTo(PersonalLink.State.USED);
        assertThat(audit.about(staff.person().id().value()))
                .extracting(Audit.Line::act)
                .filteredOn(act -> act.startsWith("account."))
                .containsExactly("account.slip-used");
    }

    @Test
    void theSameBatchSentAgainBringsTheSameSheet() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var chosen = people(clerk, examples.holding(Post.Kind.STAFF, unit));
        var batch = clock.newId();
        var first = slips(links.issue(clerk, unit.id(), batch, chosen));
        assertThat(slips(links.issue(clerk, unit.id(), batch, chosen))).isEqualTo(first);
        assertThat(audit.about(unit.id().value()))
                .filteredOn(line -> line.act().equals("account.slips"))
                .hasSize(1);
        assertThat(links.issue(clerk, unit.id(), batch, people(clerk))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aNewSlipMakesTheOlderUnusedOneVoid() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var old = issue(clerk, unit, clerk).getFirst().token();
        var fresh = issue(clerk, unit, clerk).getFirst().token();
        assertThat(links.use(old)).isEmpty();
        assertThat(links.use(fresh)).isPresent();
    }

    @Test
    void anExpiredSlipDoesNotOpen() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var token = issue(clerk, unit, clerk).getFirst().token();
        jdbc.sql("update personal_link set expires = issued where token_hash = :hash")
                .param("hash", token.hash())
                .update();
        assertThat(links.use(token)).isEmpty();
    }

    @Test
    void aLeaversSlipDoesNotOpen() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var staff = examples.holding(Post.Kind.STAFF, unit);
        var token = issue(clerk, unit, staff).getFirst().token();
        jdbc.sql("update person set employed = daterange(lower(employed), '2020-01-01') where id = :id")
                .param("id", staff.person().id().value())
                .update();
        assertThat(links.use(token)).isEmpty();
    }

    @Test
    void onlyAnAdministratorsSlipLetsAnAdministratorIn() {
        var unit = examples.body();
        var administrator = examples.holding(Post.Kind.ADMINISTRATOR, unit);
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var byClerk = issue(clerk, unit, administrator).getFirst().token();
        assertThat(links.use(byClerk)).isEmpty();
        var own = issue(administrator, unit, administrator).getFirst().token();
        assertThat(links.use(own)).isPresent();
    }

    @Test
    void aSlipForSomebodyWhoAlsoWorksElsewhereIsIssuedOnlyWhereBothAreReached() {
        var body = examples.body();
        var unit = examples.unitOf(body);
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var director = examples.also(examples.holding(Post.Kind.HEAD, body), Post.Kind.STAFF, unit);
        var refused = links.issue(clerk, unit.id(), clock.newId(), people(clerk, director));
        assertThat(Outcomes.why(refused)).isEqualTo("account.slips.elsewhere");
        assertThat(links.workingAt(clerk, unit.id()))
                .containsExactly(clerk.person().id());
        assertThat(links.desk(clerk, unit.id()).people())
                .filteredOn(row -> !row.issuable())
                .extracting(row -> row.person().id())
                .containsExactly(director.person().id());
        assertThatThrownBy(
                        () -> links.revoke(clerk, unit.id(), director.person().id()))
                .as("nor does that clerk put them out")
                .isInstanceOf(NotAllowed.class);
        var above = examples.holding(Post.Kind.CLERK, body);
        assertThat(links.revoke(above, unit.id(), director.person().id())).isZero();
        assertThat(links.use(issue(above, unit, director).getFirst().token()))
                .contains(director.person().id());
    }

    @Test
    void anAdministratorOfAUnitDoesNotBecomeTheOneAbove() {
        var body = examples.body();
        var unit = examples.unitOf(body);
        var top = examples.also(examples.holding(Post.Kind.ADMINISTRATOR, body), Post.Kind.STAFF, unit);
        var below = examples.holding(Post.Kind.ADMINISTRATOR, unit);
        assertThat(Outcomes.why(links.issue(below, unit.id(), clock.newId(), people(top))))
                .isEqualTo("account.slips.elsewhere");
        var alsoClerk = examples.also(below, Post.Kind.CLERK, body);
        assertThat(links.use(issue(alsoClerk, unit, top).getFirst().token())).isEmpty();
    }

    @Test
    void onlyWhoeverIssuesSlipsForTheUnitMay() {
        var unit = examples.body();
        var staff = examples.holding(Post.Kind.STAFF, unit);
        var stranger = examples.holding(Post.Kind.CLERK, examples.body());
        assertThatThrownBy(() -> issue(staff, unit, staff)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> issue(stranger, unit, staff)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> links.desk(stranger, unit.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> links.revoke(stranger, unit.id(), staff.person().id()))
                .isInstanceOf(NotAllowed.class);
        assertThat(staff.holds(Right.ISSUE_SLIPS)).isFalse();
    }

    @Test
    void peopleOfAnotherUnitAreNotTouchedThroughThisOne() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var foreigner = examples.holding(Post.Kind.STAFF, examples.body());
        assertThat(links.issue(clerk, unit.id(), clock.newId(), people(foreigner)))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(
                        () -> links.revoke(clerk, unit.id(), foreigner.person().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyChosenIsRefusedWithWords() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        assertThat(links.issue(clerk, unit.id(), clock.newId(), Set.of()))
                .isEqualTo(Outcome.refused("account.slips.nobody"));
    }

    @Test
    void twoOpenersAtTheSameMomentAreOne() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var token = issue(clerk, unit, clerk).getFirst().token();
        var opened =
                List.of(1, 2, 3, 4).parallelStream().map(i -> links.use(token)).toList();
        assertThat(opened).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void theDatabaseKnowsOnlyHashes() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var token = issue(clerk, unit, clerk).getFirst().token();
        var rows = jdbc.sql("select row_to_json(personal_link)::text from personal_link")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token.text()));
    }

    private List<Slip> issue(Actor by, Unit unit, Actor... whom) {
        return slips(links.issue(by, unit.id(), clock.newId(), people(whom)));
    }

    private static Set<Person.Id> people(Actor... whom) {
        return Arrays.stream(whom).map(actor -> actor.person().id()).collect(Collectors.toSet());
    }

    private static List<Slip> slips(Outcome<List<Slip>> outcome) {
        return ((Outcome.Done<List<Slip>>) outcome).value();
    }
}

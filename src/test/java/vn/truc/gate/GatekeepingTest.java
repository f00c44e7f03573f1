package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.health.Channel;
import vn.truc.health.Clearance;
import vn.truc.health.Declaration;
import vn.truc.health.Reason;
import vn.truc.health.Status;
import vn.truc.measure.Approver;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.TemperatureLimit;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

class GatekeepingTest {
    private static final Instant MORNING = Instant.parse("2020-03-20T00:41:00Z");

    @Test
    void whoWorksHereComesInWhereNothingIsDemanded() {
        assertThat(decide(staff(true, Optional.empty(), false), none(), new Temperature.None()))
                .isEqualTo(new Verdict.Admit(Why.STAFF, List.of()));
    }

    @Test
    void whoHasNotDeclaredIsNotLetInWhereItIsDemanded() {
        var rules = declaring(new DeclareBeforeEntry(24, true));
        assertThat(decide(staff(true, Optional.empty(), false), rules, new Temperature.None()))
                .isEqualTo(new Verdict.Refuse(Why.NOT_DECLARED, List.of()));
        assertThat(decide(staff(true, cleared(Status.CLEARED, 1), false), rules, new Temperature.None()))
                .isInstanceOf(Verdict.Admit.class);
    }

    @Test
    void yesterdaysDeclarationCountsOnlyAsLongAsTheRuleSays() {
        var yesterday = staff(true, cleared(Status.CLEARED, 20), false);
        assertThat(decide(yesterday, declaring(new DeclareBeforeEntry(24, true)), new Temperature.None())
                        .why())
                .isEqualTo(Why.NOT_DECLARED);
        assertThat(decide(yesterday, declaring(new DeclareBeforeEntry(24, false)), new Temperature.None())
                        .why())
                .isEqualTo(Why.STAFF);
        assertThat(decide(yesterday, declaring(new DeclareBeforeEntry(12, false)), new Temperature.None())
                        .why())
                .isEqualTo(Why.NOT_DECLARED);
    }

    @ParameterizedTest
    @CsvSource({"CLEARED, ADMITTED", "REFER, REFERRED", "STAY_HOME, REFUSED"})
    void theDaysStatusCountsAlsoWhereNoDeclarationIsDemanded(Status status, Verdict.Word word) {
        assertThat(decide(staff(true, cleared(status, 1), false), none(), new Temperature.None())
                        .word())
                .isEqualTo(word);
    }

    @Test
    void whoIsInIsolationDoesNotComeInWhateverWasDeclared() {
        assertThat(decide(staff(true, cleared(Status.CLEARED, 1), true), none(), new Temperature.None()))
                .isEqualTo(new Verdict.Refuse(Why.NOT_TODAY, List.of()));
    }

    @Test
    void isolationAndStayingAtHomeLookAlikeToTheGuard() {
        var isolated = decide(staff(true, Optional.empty(), true), none(), new Temperature.None());
        var ill = decide(staff(true, cleared(Status.STAY_HOME, 1), false), none(), new Temperature.None());
        assertThat(isolated).isEqualTo(ill);
    }

    @Test
    void aHighTemperatureLooksLikeAnyOtherReasonToAskTheHealthOfficer() {
        var rules = limit("37.5");
        var well = staff(true, Optional.empty(), false);
        assertThat(decide(well, rules, measured("37.4")).why()).isEqualTo(Why.STAFF);
        assertThat(decide(well, rules, measured("37.5")))
                .isEqualTo(decide(staff(true, cleared(Status.REFER, 1), false), none(), new Temperature.None()));
    }

    @Test
    void aTemperatureIsAskedForOnlyWhereALimitIsInForce() {
        assertThat(Gatekeeping.needsTemperature(situation(limit("37.5"), new Temperature.None())))
                .isTrue();
        assertThat(Gatekeeping.needsTemperature(situation(limit("37.5"), measured("36.6"))))
                .isFalse();
        assertThat(Gatekeeping.needsTemperature(situation(none(), new Temperature.None())))
                .isFalse();
    }

    @Test
    void whoWorksElsewhereIsAsked() {
        assertThat(decide(staff(false, Optional.empty(), false), none(), new Temperature.None())
                        .why())
                .isEqualTo(Why.NOT_OF_HERE);
    }

    @Test
    void aVisitorFromAbroadNeedsTheOpinionOfTheHigherPost() {
        var rules = receiving(Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        assertThat(decide(visitor(true, new Newcomer.Approval.None()), rules, new Temperature.None()))
                .isEqualTo(new Verdict.Refer(Why.NEEDS_APPROVAL_FOREIGN, List.of("gate.approver.HEAD_OF_BODY")));
        assertThat(decide(visitor(true, new Newcomer.Approval.Given(Approver.HEAD)), rules, new Temperature.None())
                        .why())
                .isEqualTo(Why.NEEDS_APPROVAL_FOREIGN);
        assertThat(decide(
                                visitor(true, new Newcomer.Approval.Given(Approver.HEAD_OF_BODY)),
                                rules,
                                new Temperature.None())
                        .why())
                .isEqualTo(Why.VISITOR);
        assertThat(decide(visitor(false, new Newcomer.Approval.Given(Approver.HEAD)), rules, new Temperature.None())
                        .why())
                .isEqualTo(Why.VISITOR);
    }

    @Test
    void whatAVisitorDeclaredDecidesWithoutSayingWhy() {
        for (var standing : Status.values()) {
            var visitor = new Newcomer.Visitor(false, true, Optional.of(standing), new Newcomer.Approval.None(), false);
            assertThat(decide(visitor, none(), new Temperature.None()).why())
                    .isEqualTo(
                            switch (standing) {
                                case CLEARED -> Why.VISITOR;
                                case REFER -> Why.HEALTH_OFFICER;
                                case STAY_HOME -> Why.NOT_TODAY;
                            });
        }
    }

    @Test
    void visitorsAreSentToTheRoomsThatTheRuleNames() {
        assertThat(decide(
                        visitor(false, new Newcomer.Approval.None()),
                        receiving(Visitors.onlyIn("Phòng tiếp dân tầng 1")),
                        new Temperature.None()))
                .isEqualTo(new Verdict.Admit(Why.VISITOR_IN_ROOM, List.of("Phòng tiếp dân tầng 1")));
    }

    @Test
    void aLeadersGuestIsMetAndLedWhateverTheRoomOfOthers() {
        var rule = new Visitors(false, Approver.NOBODY, Approver.NOBODY, Set.of("Phòng tiếp dân tầng 1"), true);
        assertThat(decide(
                                new Newcomer.Visitor(
                                        false, false, Optional.empty(), new Newcomer.Approval.None(), true),
                                receiving(rule),
                                new Temperature.None())
                        .why())
                .isEqualTo(Why.VISITOR_MET);
        assertThat(decide(visitor(false, new Newcomer.Approval.None()), receiving(rule), new Temperature.None())
                        .why())
                .isEqualTo(Why.VISITOR_IN_ROOM);
    }

    @Test
    void nobodyIsReceivedWhereTheRuleSaysSoNorWhoWasDeclined() {
        assertThat(decide(
                                visitor(false, new Newcomer.Approval.None()),
                                receiving(Visitors.none()),
                                new Temperature.None())
                        .why())
                .isEqualTo(Why.VISITORS_CLOSED);
        assertThat(decide(visitor(false, new Newcomer.Approval.Declined()), none(), new Temperature.None())
                        .why())
                .isEqualTo(Why.DECLINED);
    }

    private static Verdict decide(Newcomer newcomer, HouseRules rules, Temperature temperature) {
        return Gatekeeping.decide(newcomer, situation(rules, temperature));
    }

    private static Newcomer.Situation situation(HouseRules rules, Temperature temperature) {
        return new Newcomer.Situation(MORNING, temperature, rules);
    }

    private static Newcomer staff(boolean ofHere, Optional<Clearance> clearance, boolean isolated) {
        return new Newcomer.Staff(ofHere, clearance, isolated);
    }

    private static Newcomer visitor(boolean abroad, Newcomer.Approval approval) {
        return new Newcomer.Visitor(abroad, false, Optional.empty(), approval, false);
    }

    private static Optional<Clearance> cleared(Status status, int hoursAgo) {
        var declared = MORNING.minus(Duration.ofHours(hoursAgo));
        if (hoursAgo == 1) {
            declared = MORNING.minus(Duration.ofMinutes(30));
        }
        return Optional.of(new Clearance(
                new Person.Id(new UUID(1, 1)),
                declared.atZone(Words.OFFICE_ZONE).toLocalDate(),
                status,
                Reason.NONE,
                Channel.OWN,
                declared,
                new Declaration.Id(new UUID(2, 2))));
    }

    private static HouseRules none() {
        return new HouseRules(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static HouseRules declaring(DeclareBeforeEntry rule) {
        return new HouseRules(Optional.of(rule), Optional.empty(), Optional.empty(), List.of());
    }

    private static HouseRules limit(String celsius) {
        return new HouseRules(Optional.empty(), Optional.of(TemperatureLimit.of(celsius)), Optional.empty(), List.of());
    }

    private static HouseRules receiving(Visitors rule) {
        return new HouseRules(Optional.empty(), Optional.empty(), Optional.of(rule), List.of());
    }

    private static Temperature measured(String celsius) {
        return new Temperature.Measured(new BigDecimal(celsius));
    }
}

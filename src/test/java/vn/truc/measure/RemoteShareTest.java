package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.measure.RemoteShare.Group;
import vn.truc.measure.RemoteShare.Rounding;
import vn.truc.measure.RemoteShare.Span;

class RemoteShareTest {
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));

    @ParameterizedTest(name = "{0} people at half: {1} at home, {2} at the premises")
    @CsvSource({"0,0,0", "1,1,0", "2,1,1", "3,2,1", "7,4,3", "8,4,4"})
    void halfOfAUnitIsRoundedUp(int people, int atHome, int onSite) {
        assertThat(HALF.requiredAtHome(people)).isEqualTo(atHome);
        assertThat(HALF.allowedOnSite(people)).isEqualTo(onSite);
    }

    @ParameterizedTest(name = "{0} people with one leader on duty: {1} at home")
    @CsvSource({"1,0", "2,1", "3,2", "7,4"})
    void aLeaderOnDutyGoesFirstAlsoInAUnitOfOne(int people, int atHome) {
        assertThat(HALF.requiredAtHome(people, 1)).isEqualTo(atHome);
    }

    @ParameterizedTest(name = "{0} of seven, {1}: {2} at home")
    @CsvSource({"50%,up,4", "50%,nearest,4", "50%,down,3", "1/3,up,3", "1/3,nearest,2", "2/3,up,5", "100%,down,7"})
    void sharesAreExactAndRoundedAsTheDocumentSays(String share, String rounding, int atHome) {
        var rule = new RemoteShare(
                Share.valueOf(share), Set.of(), Span.DAY, Rounding.valueOf(rounding.toUpperCase(Locale.ROOT)));
        assertThat(rule.requiredAtHome(7)).isEqualTo(atHome);
    }

    @Test
    void twoThirdsOfThreeAreTwo() {
        assertThat(RemoteShare.atLeast(new Share(2, 3)).requiredAtHome(3)).isEqualTo(2);
    }

    @Test
    void theStricterCountsThoseWhomEitherCounts() {
        var guards = new RemoteShare(Share.percent(50), Set.of(Group.GUARDS, Group.LEAVE), Span.WEEK, Rounding.UP);
        var drivers = new RemoteShare(Share.percent(30), Set.of(Group.DRIVERS, Group.LEAVE), Span.DAY, Rounding.DOWN);
        assertThat(guards.stricter(drivers))
                .isEqualTo(new RemoteShare(Share.percent(50), Set.of(Group.LEAVE), Span.DAY, Rounding.UP));
    }

    @Test
    void theJoinNeverAllowsMoreAtThePremisesThanEither() {
        for (long seed = 0; seed < 2_000; seed++) {
            var examples = new RuleExamples(seed);
            var one = (RemoteShare) examples.ofKind(0);
            var other = (RemoteShare) examples.ofKind(0);
            var joined = one.stricter(other);
            IntStream.of(0, 1, 2, 3, 7, 60)
                    .forEach(people -> assertThat(joined.allowedOnSite(people))
                            .as("%s and %s for %d", one, other, people)
                            .isLessThanOrEqualTo(Math.min(one.allowedOnSite(people), other.allowedOnSite(people))));
        }
    }

    @Test
    void aShareIsWrittenAsPeopleDo() {
        assertThat(Share.valueOf("50%")).hasToString("50%").isEqualTo(new Share(1, 2));
        assertThat(Share.valueOf("2/3")).hasToString("2/3");
        assertThat(Share.valueOf("1/3")).isLessThan(Share.percent(34)).isGreaterThan(Share.percent(33));
        assertThatThrownBy(() -> Share.valueOf("half")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.page.Words;

class RuleTest {
    private static Stream<RuleExamples> seeds() {
        return LongStream.range(0, 9_000).mapToObj(RuleExamples::new);
    }

    @Test
    void theJoinDoesNotDependOnTheOrder() {
        seeds().map(examples -> examples.alike(2)).filter(RuleTest::mergeable).forEach(rules -> {
            var one = rules.getFirst();
            var other = rules.getLast();
            assertThat(one.stricter(other)).as("%s", rules).isEqualTo(other.stricter(one));
        });
    }

    @Test
    void theJoinDoesNotDependOnTheGrouping() {
        seeds().map(examples -> examples.alike(3)).filter(RuleTest::mergeable).forEach(rules -> {
            var a = rules.getFirst();
            var b = rules.get(1);
            var c = rules.getLast();
            assertThat(a.stricter(b).stricter(c)).as("%s", rules).isEqualTo(a.stricter(b.stricter(c)));
        });
    }

    @Test
    void joinedWithItselfARuleStaysWhatItIs() {
        seeds().map(RuleExamples::any)
                .forEach(rule -> assertThat(rule.stricter(rule)).isEqualTo(rule));
    }

    @Test
    void theJoinIsAsStrictAsEach() {
        seeds().map(examples -> examples.alike(2)).filter(RuleTest::mergeable).forEach(rules -> {
            var joined = rules.getFirst().stricter(rules.getLast());
            assertThat(rules).as("%s", joined).allMatch(joined::asStrictAs);
            assertThat(joined.subject()).isEqualTo(rules.getFirst().subject());
        });
    }

    @Test
    void beingMergeableSortsRulesIntoGroups() {
        seeds().map(examples -> examples.many(3)).forEach(rules -> {
            var a = rules.getFirst();
            var b = rules.get(1);
            var c = rules.getLast();
            assertThat(a.mergesWith(a)).isTrue();
            assertThat(a.mergesWith(b)).isEqualTo(b.mergesWith(a));
            if (a.mergesWith(b) && b.mergesWith(c)) {
                assertThat(a.mergesWith(c)).isTrue();
            }
        });
    }

    @Test
    void aRuleIsReadBackAsItWasWritten() {
        seeds().map(RuleExamples::any)
                .forEach(rule -> assertThat(RuleJson.read(RuleJson.write(rule))).isEqualTo(rule));
    }

    @Test
    void theWrittenNameIsTheSubjectsName() {
        for (int kind = 0; kind < RuleExamples.kinds(); kind++) {
            var rule = new RuleExamples(kind).ofKind(kind);
            assertThat(RuleJson.write(rule))
                    .startsWith("{\"rule\":\"" + rule.subject().rule() + "\"");
            assertThat(Rule.Subject.valueOf(rule.subject().toString())).isEqualTo(rule.subject());
        }
        assertThat(Rule.class.getPermittedSubclasses()).hasSize(RuleExamples.kinds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rule\":\"remote-share\",\"share\":\"50%\",\"rounded\":\"up\"}",
                "{\"rule\":\"remote-share\",\"share\":\"150%\"}",
                "{\"rule\":\"half-at-home\"}",
                "{\"rule\":\"leader-on-duty\"}",
                "{\"rule\":\"report-due\",\"form\":\"daily\",\"recipient\":\"office\",\"every\":\"day\",\"due\":\"15:00\"}",
                "{\"share\":\"50%\"}"
            })
    void whatIsNotARuleIsRefused(String json) {
        assertThatThrownBy(() -> RuleJson.read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void aReplayWritesRulesAsPeopleWouldReadThem() {
        var yaml = RuleJson.strict(YAMLMapper.builder()).build();
        assertThat(yaml.readValue("""
                        rule: roster-due
                        weekday: friday
                        due: before 17:00
                        approver: leader-in-charge
                        copy-to-office: true
                        """, Rule.class)).isEqualTo(RuleJson.read("""
                        {"rule": "roster-due", "weekday": "FRIDAY", "due": "before 17:00",
                         "approver": "leader-in-charge", "copy-to-office": true}
                        """));
        assertThat(yaml.readValue("{rule: remote-share, share: 50%, not-counted: [leave, guards]}", Rule.class))
                .isEqualTo(new RemoteShare(
                        Share.percent(50),
                        Set.of(RemoteShare.Group.GUARDS, RemoteShare.Group.LEAVE),
                        RemoteShare.Span.DAY,
                        RemoteShare.Rounding.UP));
    }

    @Test
    void everyRuleIsSaidInBothLanguages() {
        for (var language : List.of(Words.VIETNAMESE, Words.ENGLISH)) {
            var said = seeds().limit(300)
                    .map(RuleExamples::any)
                    .flatMap(rule -> Stream.of(rule.title(), rule.inWords()))
                    .map(message -> Words.say(message, language));
            var words = RuleWords.allWords().map(message -> Words.say(message, language));
            assertThat(Stream.concat(said, words))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("measure.", "{", "''"));
        }
    }

    @Test
    void saysARuleAsAnOfficeWould() {
        assertThat(Words.say(RemoteShare.atLeast(Share.percent(50)).inWords(), Words.VIETNAMESE))
                .isEqualTo("ít nhất 50%, mỗi ngày, làm tròn lên");
        assertThat(Words.say(TemperatureLimit.of("37.5").inWords(), Words.VIETNAMESE))
                .startsWith("từ 37,5 °C trở lên");
        assertThat(Words.say(
                        new ReportDue("BC-NGAY", "VP", ReportDue.Every.FRIDAY, Cutoff.valueOf("before 15:00"), null)
                                .inWords(),
                        Locale.ENGLISH))
                .isEqualTo("before 15:00 every Friday, to VP");
    }

    /// What a rule allows, case by case, is the measure of how strict it is.
    @Test
    void aRuleIsAsStrictAsAnotherExactlyWhenWhoeverObeysItObeysBoth() {
        seeds().map(examples -> examples.alike(2)).forEach(rules -> {
            var a = rules.getFirst();
            var b = rules.getLast();
            RuleCases.allowedBy(a)
                    .ifPresent(allowed -> assertThat(a.asStrictAs(b))
                            .as("%s as strict as %s", a, b)
                            .isEqualTo(RuleCases.allowedBy(b).orElseThrow().containsAll(allowed)));
        });
    }

    private static boolean mergeable(List<Rule> rules) {
        return rules.stream().allMatch(rules.getFirst()::mergesWith);
    }

    @Test
    void theExamplesMeetOftenEnoughToProveSomething() {
        var byKind = seeds().map(examples -> examples.alike(3))
                .filter(RuleTest::mergeable)
                .collect(Collectors.groupingBy(
                        rules -> rules.getFirst().subject().rule(), Collectors.counting()));
        assertThat(byKind).hasSize(RuleExamples.kinds());
        assertThat(Arrays.stream(byKind.values().toArray(Long[]::new))).allMatch(count -> count >= 3);
    }
}

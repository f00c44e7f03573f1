package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

class MergeTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Unit.Id UNIT = new Unit.Id(UUID.randomUUID());
    private static final int CASES = 500;

    private static MeasureSource source(Rule rule, String number) {
        return new MeasureSource(
                new MeasureSource.Id(UUID.nameUUIDFromBytes((number + rule).getBytes(StandardCharsets.UTF_8))),
                rule,
                new Origin(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)), number, "khoản 1"),
                UNIT,
                Reach.line(UNIT),
                Period.from(DAY));
    }

    private static List<MeasureSource> sources(RuleExamples examples, Random random) {
        return examples.many(random.nextInt(30)).stream()
                .map(rule -> source(rule, random.nextInt(5) + "/TB"))
                .toList();
    }

    private static InForce inForce(List<MeasureSource> sources, Exemption... exemptions) {
        return InForce.of(UNIT, DAY, sources, List.of(exemptions));
    }

    private static Exemption exempt(Exemption.Whom whom, MeasureSource... sources) {
        return new Exemption(
                new Exemption.Id(UUID.randomUUID()),
                Set.copyOf(Stream.of(sources).map(MeasureSource::id).toList()),
                Reach.listed(UNIT),
                whom,
                new Origin(UUID.randomUUID(), "1160/TCDT-VP", ""),
                UNIT,
                Period.from(DAY));
    }

    @Test
    void neitherOrderNorRepetitionOfDocumentsMatters() {
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var sources = sources(new RuleExamples(seed), random);
            var shuffled = new ArrayList<>(sources);
            shuffled.addAll(sources.subList(0, random.nextInt(sources.size() + 1)));
            Collections.shuffle(shuffled, random);
            assertThat(Merge.of(shuffled)).as("seed %d", seed).isEqualTo(Merge.of(sources));
        }
    }

    @Test
    void whatIsMergedInPartsIsMergedTheSame() {
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var sources = sources(new RuleExamples(seed), random);
            int cut = random.nextInt(sources.size() + 1);
            var inParts = Stream.of(sources.subList(0, cut), sources.subList(cut, sources.size()))
                    .flatMap(part -> Merge.of(part).measures().stream())
                    .map(measure -> source(measure.rule(), "merged"))
                    .toList();
            assertThat(rules(Merge.of(inParts))).as("seed %d", seed).isEqualTo(rules(Merge.of(sources)));
        }
    }

    @Test
    void whatHoldsIsAsStrictAsEachClauseAndNamesThemAll() {
        for (long seed = 0; seed < CASES; seed++) {
            var sources = sources(new RuleExamples(seed), new Random(seed));
            var merged = Merge.of(sources);
            assertThat(sources)
                    .as("seed %d", seed)
                    .allSatisfy(source -> assertThat(merged.measures())
                            .anyMatch(measure -> measure.rule().asStrictAs(source.rule())
                                    && (measure.sources().contains(source)
                                            || measure.overridden().contains(source))));
            assertThat(merged.measures())
                    .allSatisfy(measure -> assertThat(measure.sources()).isNotEmpty());
        }
    }

    @Test
    void exemptedClausesAreLeftOutBeforeMerging() {
        for (long seed = 0; seed < CASES; seed++) {
            var sources = sources(new RuleExamples(seed), new Random(seed));
            if (sources.isEmpty()) {
                continue;
            }
            var first = sources.getFirst();
            var left = sources.stream()
                    .filter(source -> !source.id().equals(first.id()))
                    .toList();
            assertThat(inForce(sources, exempt(new Exemption.Whom.Everybody(), first))
                            .measures())
                    .as("seed %d", seed)
                    .isEqualTo(inForce(left).measures());
        }
    }

    @Test
    void theStricterDocumentDecidesAndTheOtherIsShownAsOverridden() {
        var ministry = source(new MeetingLimit(30, null, false), "7939/BTC-KHTC");
        var province = source(new MeetingLimit(20, new BigDecimal("2"), false), "15/CĐ-UBND");
        var measure = inForce(List.of(ministry, province)).measures().getFirst();
        assertThat(measure.rule()).isEqualTo(new MeetingLimit(20, new BigDecimal("2.0"), false));
        assertThat(measure.sources()).containsExactly(province);
        assertThat(measure.overridden()).containsExactly(ministry);
    }

    @Test
    void twoDocumentsThatSayTheSameBothDecide() {
        var one = source(new LeaderOnDuty(1), "16/CT-TTg");
        var other = source(new LeaderOnDuty(1), "5/CT-UBND");
        assertThat(inForce(List.of(one, other)).measures().getFirst().sources()).containsExactly(one, other);
    }

    @Test
    void twoWeekdaysForOneReportAreAConflictAndBothHold() {
        var due = Cutoff.valueOf("before 15:00");
        var wednesday = source(new ReportDue("BC", "VP", ReportDue.Every.WEDNESDAY, due, null), "1/TB");
        var friday = source(new ReportDue("BC", "VP", ReportDue.Every.FRIDAY, due, null), "2/TB");
        var inForce = inForce(List.of(friday, wednesday));
        assertThat(inForce.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.between()).containsExactlyInAnyOrder(wednesday, friday));
        assertThat(inForce.all(ReportDue.class)).hasSize(2);
        assertThat(inForce.about(friday.rule().subject())).hasSize(2);
    }

    @Test
    void documentsThatLeaveNothingInCommonAreAConflictButOneThatForbidsAllIsNot() {
        var here = source(Visitors.onlyIn("P101"), "1/TB");
        var there = source(Visitors.onlyIn("P102"), "2/TB");
        var nowhere = source(Visitors.none(), "3/TB");
        assertThat(inForce(List.of(here, there)).conflicts()).hasSize(1);
        assertThat(inForce(List.of(here, there)).find(Visitors.class)).hasValueSatisfying(Rule::forbidsAll);
        assertThat(inForce(List.of(here, nowhere)).conflicts()).isEmpty();
    }

    @Test
    void aFunctionOrAPersonIsExemptedAlone() {
        var half = source(RemoteShare.atLeast(Share.percent(50)), "1158/TCDT-VP");
        var person = new Person.Id(UUID.randomUUID());
        var desk = exempt(new Exemption.Whom.Function("một cửa"), half);
        var somebody = exempt(new Exemption.Whom.Somebody(person), half);
        var inForce = inForce(List.of(half), desk, somebody);
        assertThat(inForce.find(RemoteShare.class)).isPresent();
        assertThat(inForce.forPerson(new Person.Id(UUID.randomUUID()), List.of("in ấn"))
                        .find(RemoteShare.class))
                .isPresent();
        assertThat(inForce.forPerson(person, List.of()).find(RemoteShare.class)).isEmpty();
        assertThat(inForce.forPerson(new Person.Id(UUID.randomUUID()), List.of("một cửa"))
                        .find(RemoteShare.class))
                .isEmpty();
        assertThat(inForce.exemptions()).hasSize(2);
        assertThat(inForce.sourcesOf(desk)).containsExactly(half);
    }

    private static List<Rule> rules(Merge merged) {
        return merged.measures().stream().map(Measure::rule).toList();
    }
}

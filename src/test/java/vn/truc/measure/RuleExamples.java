package vn.truc.measure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Unit;

/// Makes rules at random, small enough that subjects and values often meet.
public final class RuleExamples {
    private static final List<Function<RuleExamples, Rule>> KINDS = List.of(
            RuleExamples::remoteShare,
            of -> new OnSiteReasons(of.some(OnSiteReasons.Reason.class)),
            of -> new LeaderOnDuty(1 + of.random.nextInt(3), of.random.nextBoolean()),
            of -> new ReportDue(
                    of.one("daily", "weekly"),
                    of.one("office", "ministry"),
                    of.one(ReportDue.Every.DAY, ReportDue.Every.FRIDAY),
                    of.cutoff(),
                    of.one(ReportDue.HolidayPolicy.values())),
            of -> new DeclareBeforeEntry(1 + of.random.nextInt(48), of.random.nextBoolean()),
            of -> new DeclareOnReturn(1 + of.random.nextInt(48)),
            of -> new TemperatureLimit(BigDecimal.valueOf(370 + of.random.nextInt(20), 1)),
            RuleExamples::visitors,
            of -> new MeetingLimit(
                    of.perhaps(1 + of.random.nextInt(50)),
                    of.perhaps(BigDecimal.valueOf(of.random.nextInt(4) * 5L, 1)),
                    of.random.nextBoolean()),
            of -> new EntryLog(of.random.nextBoolean()),
            of -> new TripsByApproval(of.one(Approver.HEAD, Approver.LEADER_IN_CHARGE, Approver.HEAD_OF_BODY)),
            of -> new ReportIsolation(1 + of.random.nextInt(48)),
            of -> new RosterDue(
                    of.one(DayOfWeek.values()), of.cutoff(), of.one(Approver.values()), of.random.nextBoolean()));

    private final Random random;

    public RuleExamples(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /// These rules in force somewhere on a day.
    public static InForce inForce(LocalDate day, Rule... rules) {
        var unit = new Unit.Id(new UUID(0, 1));
        var sources = Stream.of(rules)
                .map(rule -> new MeasureSource(
                        new MeasureSource.Id(UUID.randomUUID()),
                        rule,
                        new Origin(new UUID(0, 2), "1/TB", "1"),
                        unit,
                        Reach.line(unit),
                        Period.from(day)))
                .toList();
        return InForce.of(unit, day, sources, List.of());
    }

    /// A rule of any kind.
    public Rule any() {
        return ofKind(random.nextInt(KINDS.size()));
    }

    /// So many rules of any kind.
    public List<Rule> many(int count) {
        return IntStream.range(0, count).mapToObj(number -> any()).toList();
    }

    /// So many rules of one kind, which often have the same subject.
    public List<Rule> alike(int count) {
        int kind = random.nextInt(KINDS.size());
        return IntStream.range(0, count).mapToObj(number -> ofKind(kind)).toList();
    }

    /// How many kinds there are.
    static int kinds() {
        return KINDS.size();
    }

    Rule ofKind(int kind) {
        return KINDS.get(kind).apply(this);
    }

    private RemoteShare remoteShare() {
        return new RemoteShare(
                one(Share.percent(30), Share.percent(50), new Share(1, 3), new Share(2, 3), Share.percent(100)),
                some(RemoteShare.Group.class),
                one(RemoteShare.Span.values()),
                one(RemoteShare.Rounding.values()));
    }

    private Visitors visitors() {
        var rooms = new TreeSet<String>();
        IntStream.range(0, random.nextInt(3)).forEach(number -> rooms.add(one("P101", "P102", "P103")));
        return new Visitors(
                random.nextInt(8) == 0, one(Approver.values()), one(Approver.values()), rooms, random.nextBoolean());
    }

    private Cutoff cutoff() {
        return new Cutoff((14 + random.nextInt(3)) * 60, random.nextBoolean());
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var some = EnumSet.allOf(type);
        some.removeIf(choice -> random.nextBoolean());
        return some;
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextBoolean() ? value : null;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

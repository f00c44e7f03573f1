package vn.truc.measure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import vn.truc.page.Message;

/// What a clause asks of a unit in a form that a machine can check: a pure value. Rules about one subject are joined to
/// the stricter of each part; the join is commutative, associative and idempotent, so no order of documents matters.
/// `docs/measures.md` describes each rule; only `measure` switches over them.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RemoteShare.class, name = "remote-share"),
    @JsonSubTypes.Type(value = OnSiteReasons.class, name = "on-site-reasons"),
    @JsonSubTypes.Type(value = LeaderOnDuty.class, name = "leader-on-duty"),
    @JsonSubTypes.Type(value = ReportDue.class, name = "report-due"),
    @JsonSubTypes.Type(value = DeclareBeforeEntry.class, name = "declare-before-entry"),
    @JsonSubTypes.Type(value = DeclareOnReturn.class, name = "declare-on-return"),
    @JsonSubTypes.Type(value = TemperatureLimit.class, name = "temperature-limit"),
    @JsonSubTypes.Type(value = Visitors.class, name = "visitors"),
    @JsonSubTypes.Type(value = EntryLog.class, name = "entry-log"),
    @JsonSubTypes.Type(value = MeetingLimit.class, name = "meeting-limit"),
    @JsonSubTypes.Type(value = TripsByApproval.class, name = "trips-by-approval"),
    @JsonSubTypes.Type(value = ReportIsolation.class, name = "report-isolation"),
    @JsonSubTypes.Type(value = RosterDue.class, name = "roster-due")
})
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
public sealed interface Rule
        permits RemoteShare,
                OnSiteReasons,
                LeaderOnDuty,
                ReportDue,
                DeclareBeforeEntry,
                DeclareOnReturn,
                TemperatureLimit,
                Visitors,
                EntryLog,
                MeetingLimit,
                TripsByApproval,
                ReportIsolation,
                RosterDue {

    /// What the rule is about; rules about different subjects stand side by side.
    default Subject subject() {
        return Subject.of(getClass());
    }

    /// The rule that asks for everything this one and the other ask for; only asked where `mergesWith` holds.
    Rule stricter(Rule other);

    /// Whether the two can be joined into one rule; two about one subject that cannot are a conflict.
    default boolean mergesWith(Rule other) {
        return subject().equals(other.subject());
    }

    /// Whether this rule asks for everything that the other asks for, so that whoever obeys this one obeys both.
    default boolean asStrictAs(Rule other) {
        return mergesWith(other) && stricter(other).equals(this);
    }

    /// Whether the rule leaves nothing that is allowed; meant when a document says so, a conflict when only a merge
    /// does.
    default boolean forbidsAll() {
        return false;
    }

    /// The clock time at which it shows whether the rule was obeyed on a day; empty for rules without one.
    default Optional<Cutoff> cutoff() {
        return Optional.empty();
    }

    /// The name of the rule for people: "Làm việc ở nhà".
    default Message title() {
        return subject().title();
    }

    /// What the rule asks for, for people: "từ 50 %, làm tròn lên".
    default Message inWords() {
        return inWords(UnaryOperator.identity());
    }

    /// The same, with the names of the offices that it names by their codes.
    default Message inWords(UnaryOperator<String> offices) {
        return RuleWords.say(this, offices);
    }

    /// What a rule is about: its name, and where one name can mean several things, which of them.
    record Subject(String rule, String detail) {
        /// Asked for each rule of each unit of a country, so it is worked out once for each kind of rule.
        private static final ClassValue<String> NAMES = new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> type) {
                return kebab(type.getSimpleName());
            }
        };

        /// What a kind of rule is about that has no detail; the name of its rules begins like this where it has.
        public static Subject of(Class<? extends Rule> type) {
            return new Subject(NAMES.get(type), "");
        }

        static Subject of(Class<? extends Rule> type, String detail) {
            return new Subject(NAMES.get(type), detail);
        }

        /// The name of such rules for people.
        public Message title() {
            return RuleWords.title(this);
        }

        /// Reads what `toString` writes.
        public static Subject valueOf(String text) {
            int colon = text.indexOf(':');
            return colon < 0 ? new Subject(text, "") : new Subject(text.substring(0, colon), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return detail.isEmpty() ? rule : rule + ":" + detail;
        }

        private static String kebab(String name) {
            return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }
}

package vn.truc.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Says each rule in words, in either language.
final class RuleWords {
    private RuleWords() {}

    static Message title(Rule.Subject subject) {
        int slash = subject.detail().lastIndexOf('/');
        return slash < 0
                ? Message.of("measure.title." + subject.rule())
                : Message.of(
                        "measure.title." + subject.rule(), form(subject.detail().substring(0, slash)));
    }

    /// A form that the office has a name for, by its name; any other by its code.
    private static Object form(String code) {
        var key = "measure.form." + code;
        return Words.known(key) ? Message.of(key) : code;
    }

    static Message say(Rule rule, UnaryOperator<String> offices) {
        return switch (rule) {
            case RemoteShare share -> share(share);
            case OnSiteReasons(var reasons) when reasons.isEmpty() -> Message.of("measure.on-site-reasons.none");
            case OnSiteReasons(var reasons) -> Message.of("measure.on-site-reasons", words("reason", reasons));
            case LeaderOnDuty(int atLeast, boolean daysOff) ->
                Message.of(daysOff ? "measure.leader-on-duty.days-off" : "measure.leader-on-duty", atLeast);
            case ReportDue report -> report(report, offices);
            case DeclareBeforeEntry(int hours, boolean today) ->
                Message.of(today ? "measure.declare-before-entry.today" : "measure.declare-before-entry", hours);
            case DeclareOnReturn(int hours) -> Message.of("measure.declare-on-return", hours);
            case TemperatureLimit(var celsius) -> Message.of("measure.temperature-limit", celsius);
            case Visitors visitors -> visitors(visitors);
            case EntryLog(boolean exits) -> Message.of(exits ? "measure.entry-log.exits" : "measure.entry-log");
            case MeetingLimit meeting -> meeting(meeting);
            case TripsByApproval(var approver) -> Message.of("measure.trips-by-approval", word("approver", approver));
            case ReportIsolation(int hours) -> Message.of("measure.report-isolation", hours);
            case RosterDue roster -> roster(roster);
        };
    }

    private static Message share(RemoteShare rule) {
        var said = new ArrayList<Message>();
        said.add(Message.of("measure.remote-share", rule.share().toString()));
        said.add(word("span", rule.span()));
        said.add(word("rounding", rule.rounding()));
        if (!rule.notCounted().isEmpty()) {
            said.add(Message.of("measure.remote-share.not-counted", words("group", rule.notCounted())));
        }
        return list(said);
    }

    private static Message report(ReportDue rule, UnaryOperator<String> offices) {
        var said = new ArrayList<Message>();
        said.add(Message.of(
                "measure.report-due", cutoff(rule.due()), every(rule.every()), offices.apply(rule.recipient())));
        if (rule.holidays() != ReportDue.HolidayPolicy.KEEP) {
            said.add(word("holidays", rule.holidays()));
        }
        return list(said);
    }

    private static Message every(ReportDue.Every every) {
        return every.weekday()
                .map(day -> Message.of("measure.every.week", Message.of("page.weekday." + day.getValue())))
                .orElse(Message.of("measure.every.day"));
    }

    private static Message cutoff(Cutoff due) {
        return Message.of(due.inclusive() ? "measure.cutoff.by" : "measure.cutoff.before", due.clock());
    }

    private static Message visitors(Visitors rule) {
        if (rule.closed()) {
            return Message.of("measure.visitors.closed");
        }
        var said = new ArrayList<Message>();
        if (rule.approval() != Approver.NOBODY) {
            said.add(Message.of("measure.visitors.approval", word("approver", rule.approval())));
        }
        if (rule.foreignApproval() != rule.approval()) {
            said.add(Message.of("measure.visitors.foreign", word("approver", rule.foreignApproval())));
        }
        if (!rule.onlyIn().isEmpty()) {
            said.add(Message.of("measure.visitors.only-in", String.join(", ", rule.onlyIn())));
        }
        if (rule.leadersGuestsMet()) {
            said.add(Message.of("measure.visitors.leaders-guests"));
        }
        return said.isEmpty() ? Message.of("measure.visitors.free") : list(said);
    }

    private static Message meeting(MeetingLimit rule) {
        var said = new ArrayList<Message>();
        if (rule.atMost() != null) {
            said.add(Message.of("measure.meeting-limit.at-most", rule.atMost()));
        }
        if (rule.metresApart().signum() > 0) {
            said.add(Message.of("measure.meeting-limit.apart", rule.metresApart()));
        }
        if (rule.preferOnline()) {
            said.add(Message.of("measure.meeting-limit.online"));
        }
        return said.isEmpty() ? Message.of("measure.meeting-limit.free") : list(said);
    }

    private static Message roster(RosterDue rule) {
        var day = Message.of("page.weekday." + rule.weekday().getValue());
        var said = Stream.of(
                Message.of("measure.roster-due", cutoff(rule.due()), day),
                Message.of("measure.roster-due.approver", word("approver", rule.approver())));
        var copy = rule.copyToOffice() ? Stream.of(Message.of("measure.roster-due.copy")) : Stream.<Message>empty();
        return list(Stream.concat(said, copy).toList());
    }

    private static Message words(String of, Collection<? extends Enum<?>> choices) {
        return list(choices.stream().map(choice -> word(of, choice)).toList());
    }

    private static Message word(String of, Enum<?> choice) {
        return Message.of(
                "measure." + of + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Message list(List<Message> said) {
        return said.stream()
                .reduce((one, next) -> Message.of("measure.and", one, next))
                .orElseThrow();
    }

    /// Every choice that has a word of its own, so that a test can read them all.
    static Stream<Message> allWords() {
        return Stream.of(
                words("reason", Arrays.asList(OnSiteReasons.Reason.values())),
                words("group", Arrays.asList(RemoteShare.Group.values())),
                words("span", Arrays.asList(RemoteShare.Span.values())),
                words("rounding", Arrays.asList(RemoteShare.Rounding.values())),
                words("holidays", Arrays.asList(ReportDue.HolidayPolicy.values())),
                words("approver", Arrays.asList(Approver.values())));
    }
}

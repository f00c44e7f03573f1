package vn.truc.compliance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.truc.compliance.Standing;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// What holds for one unit on one day, from which document and clause, and whether it was obeyed.
public record MeasuresPage(
        Unit unit,
        LocalDate day,
        LocalDate today,
        List<Unit> choice,
        List<Line> lines,
        List<Undecided> conflicts,
        List<Exempted> exemptions,
        boolean mayTighten) {
    /// One measure.
    public record Line(
            Message title,
            Rule.Subject subject,
            Message words,
            List<Cited> sources,
            List<Cited> overridden,
            Optional<LocalDate> lastDay,
            Optional<Standing> standing) {}

    /// A clause as people quote it, with what it says by itself and how it comes to hold here; where it can be read and
    /// exempted from, and which rule the unit gave itself, as far as the reader may.
    public record Cited(
            String number,
            String clause,
            String issuer,
            LocalDate from,
            Message words,
            Message how,
            Optional<String> path,
            Optional<String> exempt,
            Optional<MeasureSource.Id> own) {
        /// The number and the clause: 1391/TB-BCĐ, khoản 2.
        public String quote() {
            return clause.isBlank() ? number : number + ", " + clause;
        }
    }

    /// Clauses that somebody must decide between.
    public record Undecided(Message title, Message why, List<Cited> between) {}

    /// Who is exempted here, from what, and by which document; about what a unit exempted as a whole may have a rule of
    /// its own.
    public record Exempted(
            Exemption.Id id,
            Message whom,
            List<Message> from,
            Cited by,
            List<Rule.Subject> own,
            Optional<LocalDate> lastDay,
            boolean mayEnd) {}

    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("compliance.measures.title"),
                day,
                "compliance.unit",
                "compliance.measures.what",
                "compliance.measures.asks",
                "compliance.measures.from",
                "compliance.measures.until",
                "compliance.measures.standing");
        lines.forEach(line -> rows.row(
                unit.name(),
                line.title(),
                line.words(),
                line.sources().stream().map(Cited::quote).collect(Collectors.joining("; ")),
                line.lastDay().<Object>map(last -> last).orElse(""),
                line.standing().<Object>map(standing -> standing.state().word()).orElse("")));
        return rows.table();
    }

    /// The address where the unit gives itself a stricter rule about a subject.
    public String tighten(Rule.Subject subject) {
        return "/measures/tighten?unit=" + unit.id() + "&subject="
                + URLEncoder.encode(subject.toString(), StandardCharsets.UTF_8);
    }

    /// The address of this page for another day.
    public String on(LocalDate other) {
        return "/measures?unit=" + unit.id() + "&day=" + other;
    }
}

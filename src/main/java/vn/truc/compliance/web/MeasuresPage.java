package vn.truc.compliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.truc.compliance.Standing;
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
        List<Exempted> exemptions) {
    /// One measure.
    public record Line(
            Message title,
            Message words,
            List<Cited> sources,
            List<Cited> overridden,
            Optional<LocalDate> lastDay,
            Optional<Standing> standing) {}

    /// A clause as people quote it, with what it says by itself and how it comes to hold here.
    public record Cited(String number, String clause, String issuer, LocalDate from, Message words, Message how) {
        /// The number and the clause: 1391/TB-BCĐ, khoản 2.
        public String quote() {
            return clause.isBlank() ? number : number + ", " + clause;
        }
    }

    /// Clauses that somebody must decide between.
    public record Undecided(Message title, Message why, List<Cited> between) {}

    /// Who is exempted here, from what, and by which document.
    public record Exempted(Message whom, List<Message> from, Cited by, Optional<LocalDate> lastDay) {}

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

    /// The address of this page for another day.
    public String on(LocalDate other) {
        return "/measures?unit=" + unit.id() + "&day=" + other;
    }
}

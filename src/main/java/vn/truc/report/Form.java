package vn.truc.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What a unit reports: which figures, from where, in which order. Forms are dated data, not code.
public record Form(
        String code,
        LocalDate from,
        Text title,
        Text shortTitle,
        List<Section> sections,
        List<Sum> headline,
        List<Sum> brief) {
    public Form {
        sections = List.copyOf(sections);
        headline = List.copyOf(headline);
        brief = List.copyOf(brief);
        var codes = sections.stream()
                .flatMap(section -> section.indicators().stream().map(Indicator::code))
                .toList();
        if (codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("Form " + code + " has an indicator twice");
        }
        Stream.concat(headline.stream(), brief.stream())
                .flatMap(sum -> sum.of().stream())
                .filter(indicator -> !codes.contains(indicator))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("Form " + code + " adds up " + unknown + ", which it has not");
                });
    }

    /// The same, as it is filled in for one request.
    Form asked(ReportRequest request) {
        return new Form(
                request.code(),
                from,
                request.title(),
                new Text(request.subject(), request.subject()),
                sections,
                headline,
                brief);
    }

    /// Every figure in the order of the form.
    public List<Indicator> indicators() {
        return sections.stream()
                .flatMap(section -> section.indicators().stream())
                .toList();
    }

    /// The figure with this code.
    public Optional<Indicator> indicator(String wanted) {
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(wanted))
                .findFirst();
    }

    /// A heading with its figures.
    public record Section(Text title, List<Indicator> indicators) {}

    /// One figure of a form, and where it comes from.
    public record Indicator(String code, Kind kind, Text label, Text source) {}

    /// A large figure: the sum of some indicators.
    public record Sum(Text label, List<String> of) {}

    /// How a figure comes about.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind {
        /// It fills itself in; a person may put another beside it, with the reason.
        COMPUTED,
        /// A person types it.
        ENTERED
    }
}

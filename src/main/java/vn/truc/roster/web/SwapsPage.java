package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.roster.Swap;

/// Somebody’s swaps, those on which they have the word as head, and a form for one more.
public record SwapsPage(
        Person.Id me,
        List<Swap> mine,
        List<Swap> toDecide,
        Map<Person.Id, String> names,
        List<Person> colleagues,
        UUID newId,
        Typed typed,
        FormErrors errors) {
    /// The swaps as a list to take along, those to decide first, each once.
    public Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("roster.swap.title"),
                today,
                "roster.swap.csv.by",
                "roster.swap.other",
                "roster.swap.day",
                "roster.swap.back",
                "roster.state");
        Stream.concat(toDecide.stream(), mine.stream())
                .distinct()
                .forEach(swap -> rows.row(
                        names.getOrDefault(swap.askedBy(), ""),
                        names.getOrDefault(swap.other(), ""),
                        swap.day(),
                        swap.back().<Object>map(back -> back).orElse(""),
                        Message.of("roster.swap.state." + swap.state())));
        return rows.table();
    }

    /// What was typed into the form.
    public record Typed(Person.@Nullable Id other, String day, String back) {
        static final Typed NONE = new Typed(null, "", "");

        /// The colleague who was chosen, or nothing.
        public String chosen() {
            return other == null ? "" : other.toString();
        }
    }

    /// Colleagues to choose from.
    public SequencedMap<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", Words.t("roster.swap.choose"));
        colleagues.forEach(person -> options.put(person.id().toString(), person.name()));
        return options;
    }

    /// A swap in a sentence.
    public Message said(Swap swap) {
        var one = names.getOrDefault(swap.askedBy(), "");
        var other = names.getOrDefault(swap.other(), "");
        return swap.back()
                .map(back -> Message.of("roster.swap.two-days", one, other, Words.day(swap.day()), Words.day(back)))
                .orElseGet(() -> Message.of("roster.swap.one-day", one, other, Words.day(swap.day())));
    }

    /// Whether somebody waits for an answer of whoever looks.
    public boolean asksMe(Swap swap) {
        return swap.state() == Swap.State.ASKED && swap.other().equals(me);
    }

    /// Whether whoever looks may take it back.
    public boolean mayTakeBack(Swap swap) {
        return swap.state() == Swap.State.ASKED && swap.askedBy().equals(me);
    }
}

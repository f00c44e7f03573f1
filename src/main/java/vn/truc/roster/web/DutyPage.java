package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.roster.DutyRota;
import vn.truc.roster.RotaChange;
import vn.truc.roster.RotaGap;

/// A rota: days by people, who has which shift, what is wrong with it, and what was changed since it was published.
public record DutyPage(
        DutyRota rota,
        Map<Person.Id, String> names,
        List<LocalDate> off,
        List<Message> broken,
        List<RotaGap> gaps,
        boolean edits,
        boolean reads,
        List<RotaChange> changes,
        Way way,
        @Nullable Message worth,
        UUID newId,
        FormErrors errors) {
    /// Its way through the stages of the body: whether it waits for a decision and for whose, whether the reader
    /// decides, whether it goes this way before it is published, why it was submitted although it breaks its
    /// rules, what was decided, and what was typed as a reason.
    public record Way(
            boolean waits,
            boolean mayDecide,
            boolean wanted,
            String stage,
            String although,
            List<String> steps,
            String reason) {
        /// The state of a rota that is not published.
        String state() {
            return waits ? "roster.duty.is-waiting" : "roster.duty.is-draft";
        }
    }

    /// In which state it is.
    public String state() {
        return rota.published() ? "roster.duty.is-published" : way.state();
    }

    /// Whether its turns may be changed now by whoever reads it.
    public boolean open() {
        return edits && !way.waits();
    }

    /// The name of a cell in the form.
    public static String cell(Person.Id person, LocalDate day) {
        return "t." + person + "_" + day;
    }

    /// A name.
    public String name(Person.Id person) {
        return names.getOrDefault(person, "");
    }

    /// Who has a shift on a day, in words.
    public String on(LocalDate day, int shift) {
        return rota.on(day, shift).stream().map(this::name).collect(Collectors.joining(", "));
    }

    /// A shift by its number, a dash for none.
    public String shift(Optional<Integer> shift) {
        return shift.map(number -> rota.shifts().get(number).name()).orElse("–");
    }

    /// Which shift somebody has on a day; -1 for none.
    public int of(Person.Id person, LocalDate day) {
        return rota.of(person, day).orElse(-1);
    }

    /// How many places stay empty or are filled twice, and what that costs.
    public DutyRota.Cover cover() {
        return rota.cover(day -> !off.contains(day));
    }

    /// How many turns somebody has, and how many of them on days off.
    public Message turns(Person.Id person) {
        var mine = rota.turns().getOrDefault(person, Map.of()).keySet();
        return Message.of(
                "roster.duty.turns",
                mine.size(),
                mine.stream().filter(off::contains).count());
    }
}

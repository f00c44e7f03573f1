package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The forms that change a unit from a day on.
@Component
class UnitForm {
    private final UnitDesk desk;
    private final OfficeClock clock;

    UnitForm(UnitDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    FormSheet show(Actor by, Unit.Id id, Act act, Typed typed, FormErrors errors) {
        var today = clock.today();
        var sheet = desk.sheet(by, id, today);
        var back = "/administration/units/" + id;
        var key = act.name().toLowerCase(Locale.ROOT);
        var form = FormSheet.of(sheet.name(), "administration." + key, back + "/" + key, back)
                .typed(typed, clock)
                .hidden("version", Integer.toString(sheet.file().version()));
        fields(by, act, sheet, form, today);
        return form.day("from", today.toString())
                .submit(act.previewed() ? "administration.list.look" : "administration." + key + ".do", errors);
    }

    private void fields(Actor by, Act act, UnitDesk.Sheet sheet, FormSheet.Builder form, LocalDate today) {
        switch (act) {
            case OPEN -> opening(form);
            case RENAME ->
                form.text("name", sheet.name())
                        .text("short", sheet.unit().map(Unit::shortName).orElse(""))
                        .text("abbreviation", sheet.file().abbreviation())
                        .text("phone", sheet.unit().map(Unit::phone).orElse(""))
                        .text("counter", sheet.file().counter());
            case MOVE ->
                form.warning(Message.of(
                                "administration.move.what", sheet.below().size()))
                        .suggest("unitCode", "", units(by, today));
            case MERGE ->
                form.warning(Message.of(
                                "administration.merge.what",
                                sheet.holders().size(),
                                sheet.below().size()))
                        .suggest("unitCode", "", units(by, today));
            case SPLIT -> {
                opening(form);
                form.several("below", options(sheet));
                form.several("people", people(sheet));
            }
            case CLOSE ->
                form.warning(Message.of(
                        "administration.close.what",
                        sheet.holders().size(),
                        sheet.below().size()));
            case SEAT -> form.suggest("area", "", List.of());
        }
    }

    private static void opening(FormSheet.Builder form) {
        form.text("code", "")
                .text("name", "")
                .text("short", "")
                .text("abbreviation", "")
                .text("phone", "")
                .check("seal");
    }

    private List<FormSheet.Option> units(Actor by, LocalDate today) {
        return Labels.units(desk.roots(by, today).stream()
                .flatMap(root -> desk.tree(by, root.id(), today).branches().stream())
                .limit(500)
                .toList());
    }

    private static List<FormSheet.Option> options(UnitDesk.Sheet sheet) {
        return sheet.below().stream()
                .map(unit -> new FormSheet.Option(unit.id().toString(), unit.name(), false))
                .toList();
    }

    private static List<FormSheet.Option> people(UnitDesk.Sheet sheet) {
        return sheet.holders().stream()
                .map(holder -> new FormSheet.Option(
                        holder.person().id().toString(), holder.person().name(), false))
                .distinct()
                .toList();
    }

    /// What can be done to a unit; its name in the address is the small one.
    enum Act {
        OPEN,
        RENAME,
        MOVE,
        MERGE,
        SPLIT,
        CLOSE,
        SEAT;

        /// Whether it shows in numbers and names what it moves before anything is written.
        boolean previewed() {
            return this == MOVE || this == MERGE || this == SPLIT;
        }

        static Optional<Act> of(String name) {
            return List.of(values()).stream()
                    .filter(act -> act.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}

package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.Setup;
import vn.truc.roster.Setups;
import vn.truc.roster.Stamp;
import vn.truc.roster.Work;

/// How a unit makes its weeks: work that is always staffed, rooms, sides, days in a row, swaps.
@Controller
class SetupController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Setups setups;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    SetupController(Setups setups, People people, Units units, Rights rights, OfficeClock clock) {
        this.setups = setups;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/rosters/setup")
    Answer show(Actor actor, @RequestParam Unit.Id unit) {
        var setup = setups.of(actor, unit);
        return page(actor, unit, setup, rooms(setup), Map.of(), setups.stamp(unit), FormErrors.none());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/setup/{unit}")
    Answer write(Actor actor, @PathVariable Unit.Id unit, @RequestParam MultiValueMap<String, String> sent) {
        var form = new SetupForm(sent);
        var typed = form.setup(people.workingAt(unit, clock.today()));
        var rooms = form.text("rooms");
        var seen = new Stamp(form.text("seen"));
        if (!form.errors().isEmpty()) {
            return page(actor, unit, typed, rooms, form.numbers(), seen, form.errors())
                    .refusing();
        }
        return switch (setups.write(actor, unit, typed, seen)) {
            case Outcome.Done<Setup> _ ->
                Redirect.to("/rosters/setup?unit=" + unit).saying("roster.setup.saved");
            case Outcome.Refused<Setup>(var why) ->
                page(actor, unit, typed, rooms, form.numbers(), told(why) ? setups.stamp(unit) : seen, why)
                        .refusing();
        };
    }

    /// Whether somebody has just been told what another wrote: what they send next knows of it. After any other fault
    /// it is still the state that they began from.
    private static boolean told(FormErrors why) {
        return why.first().key().equals("roster.setup.changed");
    }

    private Page page(
            Actor actor,
            Unit.Id unit,
            Setup setup,
            String rooms,
            Map<String, String> numbers,
            Stamp seen,
            FormErrors errors) {
        rights.demand(actor, Right.EDIT_ROSTER, unit);
        var today = clock.today();
        var content = new SetupPage(
                units.find(unit, today).orElseThrow(() -> new NotFound("unit")),
                people.workingAt(unit, today),
                setup,
                rooms,
                numbers,
                seen,
                errors);
        return Page.of(Message.of("roster.setup.title"), TEMPLATES.rosterSetup(content));
    }

    private static String rooms(Setup setup) {
        return setup.rooms().stream()
                .map(room -> room.name() + ": " + room.capacity())
                .collect(Collectors.joining("\n"));
    }

    /// What was sent, read field by field.
    private static final class SetupForm {
        private final MultiValueMap<String, String> sent;
        private FormErrors errors = FormErrors.none();

        SetupForm(MultiValueMap<String, String> sent) {
            this.sent = sent;
        }

        FormErrors errors() {
            return errors;
        }

        /// What stands where numbers belong, as it was typed.
        Map<String, String> numbers() {
            return Stream.concat(Arrays.stream(Work.values()).map(work -> "needed." + work), Stream.of("row", "least"))
                    .collect(Collectors.toMap(Function.identity(), this::text));
        }

        Setup setup(List<Person> staff) {
            var needed = new EnumMap<Work, Integer>(Work.class);
            for (var work : Work.values()) {
                int number = number("needed." + work);
                if (number != 0) {
                    needed.put(work, number);
                }
            }
            var members = new HashMap<Person.Id, Setup.Member>();
            for (var person : staff) {
                var member = new Setup.Member(
                        text("room." + person.id()), side(text("side." + person.id())), works("works." + person.id()));
                if (!member.equals(Setup.none().of(person.id()))) {
                    members.put(person.id(), member);
                }
            }
            return new Setup(needed, rooms(), members, number("row"), number("least"), sent.containsKey("swaps"));
        }

        private List<Setup.Room> rooms() {
            var rooms = new ArrayList<Setup.Room>();
            var names = new ArrayList<String>();
            for (var line : text("rooms").lines().map(String::strip).toList()) {
                if (line.isEmpty()) {
                    continue;
                }
                int colon = line.lastIndexOf(':');
                var name = colon < 0 ? line : line.substring(0, colon).strip();
                var capacity =
                        colon < 0 ? null : whole(line.substring(colon + 1).strip());
                if (capacity == null || name.isEmpty() || names.contains(name)) {
                    errors = errors.with("rooms", Message.of("roster.setup.room-line", line));
                } else {
                    names.add(name);
                    rooms.add(new Setup.Room(name, capacity));
                }
            }
            return rooms;
        }

        private Set<Work> works(String field) {
            var names = sent.getOrDefault(field, List.of());
            return Arrays.stream(Work.values())
                    .filter(work -> names.contains(work.name()))
                    .collect(Collectors.toSet());
        }

        private static Setup.Side side(String name) {
            return Arrays.stream(Setup.Side.values())
                    .filter(side -> side.name().equals(name))
                    .findFirst()
                    .orElse(Setup.Side.NONE);
        }

        private int number(String field) {
            var text = text(field);
            var number = text.isEmpty() ? Integer.valueOf(0) : whole(text);
            if (number == null) {
                errors = errors.with(field, Message.of("roster.setup.not-a-number"));
                return 0;
            }
            return number;
        }

        private static @Nullable Integer whole(String text) {
            return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
        }

        String text(String field) {
            var value = sent.getFirst(field);
            return value == null ? "" : value.strip();
        }
    }
}

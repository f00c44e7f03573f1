package vn.truc.health;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Declarations made elsewhere that come in as a list: one line a person, as pasted from a table: staff number,
/// where, when, whether it lets the person come. All lines or none.
@Service
@Transactional
public class SeenList {
    /// As many lines as may come at once.
    static final int MOST = 2000;

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm d/M/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("d/M/yyyy H:mm", Locale.ROOT);
    private static final Map<String, Channel> CHANNELS = Map.of(
            "tờ khai y tế", Channel.TO_KHAI_Y_TE,
            "tokhaiyte", Channel.TO_KHAI_Y_TE,
            "ncovi", Channel.NCOVI,
            "bluezone", Channel.BLUEZONE,
            "giấy", Channel.PAPER,
            "paper", Channel.PAPER);

    private final Declarations declarations;
    private final People people;
    private final OfficeClock clock;

    SeenList(Declarations declarations, People people, OfficeClock clock) {
        this.declarations = declarations;
        this.people = people;
        this.clock = clock;
    }

    /// Records every line of a pasted table; says how many. Refused, with the number of the line, when one cannot be
    /// read or names nobody of the body. The same list under the same id changes nothing.
    public Outcome<Integer> record(Actor by, UUID list, String pasted) {
        return recordAll(
                by,
                list,
                pasted.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Typed(line, read(line)))
                        .toList());
    }

    /// The same from a program.
    public Outcome<Integer> record(Actor by, UUID list, List<Entry> entries) {
        return recordAll(
                by,
                list,
                entries.stream()
                        .map(entry -> new Typed(entry.staffNumber(), Optional.of(entry)))
                        .toList());
    }

    private Outcome<Integer> recordAll(Actor by, UUID list, List<Typed> typed) {
        if (typed.isEmpty() || typed.size() > MOST) {
            return Outcome.refused(FormErrors.at("list", Message.of("health.error.seen-list", MOST)));
        }
        var errors = FormErrors.none();
        var read = new ArrayList<Line>();
        for (int number = 0; number < typed.size(); number++) {
            var id = id(list, number);
            var line = typed.get(number).entry().flatMap(entry -> line(by, id, entry));
            if (line.isEmpty()) {
                errors = errors.with(
                        read.isEmpty() && errors.isEmpty() ? "list" : "",
                        Message.of(
                                "health.error.seen-line",
                                number + 1,
                                typed.get(number).text()));
            }
            line.ifPresent(read::add);
        }
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        read.forEach(line -> declarations.recordSeen(by, line.person, line.seen).orProblem());
        return Outcome.done(read.size());
    }

    private Optional<Line> line(Actor by, Declaration.Id id, Entry entry) {
        return people.findByStaffNumber(by.person().body(), entry.staffNumber())
                .filter(person -> recent(entry.at()))
                .map(person ->
                        new Line(person.id(), new Declarations.Seen(id, entry.channel(), entry.at(), entry.clear())));
    }

    private Optional<Entry> read(String text) {
        var cells = text.split("[\\t;]", -1);
        if (cells.length < 4) {
            return Optional.empty();
        }
        var channel = Optional.ofNullable(CHANNELS.get(cells[1].strip().toLowerCase(Locale.ROOT)));
        var at = moment(cells[2].strip());
        var clear = clear(cells[3].strip().toLowerCase(Locale.ROOT));
        return channel.isEmpty() || at.isEmpty() || clear.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(cells[0].strip(), channel.get(), at.get(), clear.get()));
    }

    private boolean recent(Instant at) {
        return !at.isAfter(clock.now()) && !at.isBefore(clock.now().minus(Declarations.RECENT));
    }

    /// A time alone is of today.
    private Optional<Instant> moment(String typed) {
        if (typed.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            var time = LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
            return Optional.of(
                    time.atDate(clock.today()).atZone(Words.OFFICE_ZONE).toInstant());
        }
        return parsed(typed, TYPED).or(() -> parsed(typed, TABLE));
    }

    private static Optional<Instant> parsed(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed, format).atZone(Words.OFFICE_ZONE).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> clear(String typed) {
        return switch (typed) {
            case "được", "đạt", "ok", "x", "có", "yes" -> Optional.of(true);
            case "không", "gặp y tế", "0", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// The same line of the same list has the same id.
    private static Declaration.Id id(UUID list, int number) {
        var name = UUID.nameUUIDFromBytes((list + ":" + number).getBytes(StandardCharsets.UTF_8));
        long high = (list.getMostSignificantBits() & ~0xFFFL) | (name.getMostSignificantBits() & 0xFFFL);
        return new Declaration.Id(new UUID(high, name.getLeastSignificantBits()));
    }

    /// One line: whose declaration was seen where, of when, and whether it lets the person come.
    public record Entry(String staffNumber, Channel channel, Instant at, boolean clear) {}

    private record Typed(String text, Optional<Entry> entry) {}

    private record Line(Person.Id person, Declarations.Seen seen) {}
}

package vn.truc.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads a shift problem in the text form of the public shift scheduling benchmark: sections of lines with commas,
/// lengths in minutes.
public final class ShiftReader {
    private static final String SECTION = "SECTION_";

    private final Map<String, List<Line>> sections = new LinkedHashMap<>();

    private ShiftReader() {}

    /// The problem in this text.
    ///
    /// @throws IllegalArgumentException naming the line that cannot be read
    public static ShiftProblem read(String text) {
        var reader = new ShiftReader();
        reader.split(text);
        return reader.problem();
    }

    private void split(String text) {
        List<Line> section = new ArrayList<>();
        int number = 0;
        for (var raw : text.lines().toList()) {
            number++;
            var line = raw.strip();
            if (line.startsWith(SECTION)) {
                section = sections.computeIfAbsent(line, name -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.add(new Line(number, List.of(line.split(",", -1))));
            }
        }
    }

    private ShiftProblem problem() {
        var workers = new LinkedHashMap<String, Line>();
        section("STAFF").forEach(line -> workers.put(line.word(0), line));
        var off = section("DAYS_OFF").stream()
                .collect(Collectors.toMap(line -> line.word(0), line -> line.numbersFrom(1)));
        var wishes = new ArrayList<ShiftProblem.Wish>();
        section("SHIFT_ON_REQUESTS").forEach(line -> wishes.add(line.wish(true)));
        section("SHIFT_OFF_REQUESTS").forEach(line -> wishes.add(line.wish(false)));
        return new ShiftProblem(
                section("HORIZON").getFirst().number(0),
                section("SHIFTS").stream().map(Line::shift).toList(),
                workers.values().stream()
                        .map(line -> line.worker(off.getOrDefault(line.word(0), List.of())))
                        .toList(),
                wishes,
                section("COVER").stream().map(Line::cover).toList());
    }

    private List<Line> section(String name) {
        var lines = sections.getOrDefault(SECTION + name, List.of());
        if (lines.isEmpty() && List.of("HORIZON", "SHIFTS", "STAFF").contains(name)) {
            throw new IllegalArgumentException("There is nothing in " + SECTION + name);
        }
        return lines;
    }

    /// One line of a section, cut at its commas.
    private record Line(int at, List<String> words) {
        String word(int index) {
            if (index >= words.size()) {
                throw new IllegalArgumentException(
                        "Line " + at + " has " + words.size() + " parts, needed are " + (index + 1));
            }
            return words.get(index).strip();
        }

        int number(int index) {
            try {
                return Integer.parseInt(word(index));
            } catch (NumberFormatException failure) {
                throw new IllegalArgumentException("Line " + at + ": not a number: " + word(index), failure);
            }
        }

        List<Integer> numbersFrom(int first) {
            var numbers = new ArrayList<Integer>();
            for (int index = first; index < words.size(); index++) {
                numbers.add(number(index));
            }
            return numbers;
        }

        ShiftProblem.Shift shift() {
            var after = words.size() < 3 || word(2).isEmpty() ? List.<String>of() : parts(word(2));
            return new ShiftProblem.Shift(word(0), number(1), new TreeSet<>(after));
        }

        ShiftProblem.Worker worker(List<Integer> daysOff) {
            var most = new HashMap<String, Integer>();
            for (var limit : parts(word(1))) {
                int equals = limit.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("Line " + at + ": not SHIFT=NUMBER: " + limit);
                }
                most.put(limit.substring(0, equals), Integer.valueOf(limit.substring(equals + 1)));
            }
            return new ShiftProblem.Worker(
                    word(0),
                    most,
                    number(3),
                    number(2),
                    number(5),
                    number(4),
                    number(6),
                    number(7),
                    new TreeSet<>(daysOff));
        }

        ShiftProblem.Wish wish(boolean on) {
            return new ShiftProblem.Wish(word(0), number(1), word(2), on, number(3));
        }

        ShiftProblem.Cover cover() {
            return new ShiftProblem.Cover(number(0), word(1), number(2), number(3), number(4));
        }

        private static List<String> parts(String text) {
            return Arrays.stream(text.split("\\|")).map(String::strip).toList();
        }
    }
}

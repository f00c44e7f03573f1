package vn.truc.site.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of `forms-twice.txt`: how somebody comes to a form, what they type into it, and what somebody else types
/// under the same id.
///
/// @param door the door that the form is sent to
/// @param role who sends it
/// @param way the page, then the links to follow from it; behind a plus sign what is added to the address
/// @param action which form of the page
/// @param typed what is typed into it
/// @param second what becomes of other content under the same id
/// @param other what is typed the second time in place of it; empty where nothing else can be said
record FormTwice(
        String door,
        String role,
        List<String> way,
        String action,
        Map<String, String> typed,
        Second second,
        Map<String, String> other) {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern LINK = Pattern.compile("\\s+>\\s+");
    private static final Pattern FIELD = Pattern.compile(";\\s+");
    private static final int COLUMNS = 6;

    /// Reads a line whose words in braces have been filled in.
    static FormTwice read(String line) {
        var columns = BAR.split(line, COLUMNS);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(line);
        }
        var second = Stream.of(Second.values())
                .filter(one -> columns[5].startsWith(one.word))
                .findFirst()
                .orElse(Second.REFUSED);
        return new FormTwice(
                columns[0],
                columns[1],
                List.of(LINK.split(columns[2])),
                columns[3],
                fields(columns[4]),
                second,
                fields(columns[5].substring(second.word.length()).strip()));
    }

    private static Map<String, String> fields(String text) {
        if (text.isBlank() || text.equals("-")) {
            return Map.of();
        }
        return FIELD.splitAsStream(text)
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> field[1], (first, second) -> second, LinkedHashMap::new));
    }

    /// What becomes of other content under the same id.
    enum Second {
        /// It is an act of its own, such as a correction by the same hand.
        TAKEN("taken:"),
        /// The first word stands and is shown.
        KEPT("kept:"),
        /// It is refused; this is the rule.
        REFUSED("");

        private final String word;

        Second(String word) {
            this.word = word;
        }
    }
}

package vn.truc.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mornings and afternoons in a letter: “chiều 26/7”, “từ chiều 26/7 đến sáng 28/7”, “the morning of 26/7”. A word of
/// them that belongs to no date makes the whole unsure: nothing is read, and the person fills in the days.
class HalfDays {
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// No names of people, no greetings, no words of which they are but a part.
    private static final Pattern HALF = Pattern.compile(
            "(?<!\\p{L})(?<!ánh )(?<!(?:good|chào|chào buổi) )(?:sáng(?! tạo| kiến)|chiều(?! dài| cao| rộng| hướng)"
                    + "|trưa|morning|afternoon|noon)(?!\\p{L})",
            CASELESS);

    private static final Pattern IN_A_NAME = Pattern.compile("\\p{Lu}\\p{Ll}+ $");

    private static final String PART = "(?<!\\p{L})(sáng|chiều|morning|afternoon)(?!\\p{L})";

    /// What may stand between a half and its date. Bounded and possessive: anybody can send anything.
    private static final String FILLING = "(?: |[,(]|(?<!\\p{L})(?:of|on|the|ngày|hôm|nay|mai|thứ|hai|ba|tư|năm|sáu"
            + "|bảy|[2-7]|t[2-7]|cn|chủ|nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\\p{L})){0,16}+";

    private static final Pattern BEFORE = Pattern.compile(PART + FILLING + "$", CASELESS);

    /// “26/7, sáng nay tôi …” tells of another morning.
    private static final Pattern AFTER = Pattern.compile(
            "[ ,(]{0,3}+(?:vào )?(?:buổi )?" + PART + "(?! (?:nay|mai|mốt|hôm|thứ|ngày)(?!\\p{L}))", CASELESS);

    /// From one moment to another, and nothing else between them.
    private static final Pattern UNTIL = Pattern.compile(
            "[ ,()]{0,3}+(?:(?:buổi )?" + PART
                    + ")?[ ,)]{0,3}+(?:cho )?(?:đến|tới|until|till|to|[-–—])(?: hết)?(?: buổi)?" + "(?: the)? ?(?:"
                    + PART + ")?" + FILLING,
            CASELESS);

    private HalfDays() {}

    /// Whether a letter speaks of halves of days.
    static boolean spokenOf(String said) {
        return words(said) > 0;
    }

    /// From when until when, if each word of a half belongs to a date and there are no more than a first and a last.
    static Optional<Span> read(String said, List<LeaveMail.Named> named) {
        var moments = new ArrayList<Moment>();
        for (int at = 0; at < named.size(); at++) {
            moments.add(new Moment(named.get(at).day(), part(said, named, at)));
        }
        var told = moments.stream().distinct().toList();
        if (words(said)
                        != moments.stream()
                                .filter(each -> each.part() != Part.WHOLE)
                                .count()
                || told.size() > 2) {
            return Optional.empty();
        }
        if (told.size() == 1) {
            return span(told.getFirst(), told.getFirst());
        }
        int last = moments.indexOf(told.getLast());
        var between = said.substring(named.get(last - 1).end(), named.get(last).start());
        return UNTIL.matcher(between).matches() ? span(told.getFirst(), told.getLast()) : Optional.empty();
    }

    private static long words(String said) {
        return HALF.matcher(said)
                .results()
                .filter(word -> Character.isLowerCase(word.group().charAt(0))
                        || !IN_A_NAME.matcher(said.substring(0, word.start())).find())
                .count();
    }

    /// The half that stands before the date, or behind it unless it stands before the next.
    private static Part part(String said, List<LeaveMail.Named> named, int at) {
        boolean last = at + 1 == named.size();
        var before = BEFORE.matcher(said.substring(
                at == 0 ? 0 : named.get(at - 1).end(), named.get(at).start()));
        if (before.find()) {
            return Part.of(before.group(1));
        }
        var rest = said.substring(
                named.get(at).end(), last ? said.length() : named.get(at + 1).start());
        var after = AFTER.matcher(rest);
        return after.lookingAt() && (last || !BEFORE.matcher(rest).find()) ? Part.of(after.group(1)) : Part.WHOLE;
    }

    /// Nothing where it would end before it begins.
    private static Optional<Span> span(Moment from, Moment to) {
        boolean fromNoon = from.part() == Part.AFTERNOON;
        boolean toNoon = to.part() == Part.MORNING;
        boolean backwards = from.day().equals(to.day()) && fromNoon && toNoon;
        return backwards || LeaveMail.tooFar(from.day(), to.day())
                ? Optional.empty()
                : Optional.of(new Span(from.day(), fromNoon, to.day(), toNoon));
    }

    private record Moment(LocalDate day, Part part) {}

    private enum Part {
        WHOLE,
        MORNING,
        AFTERNOON;

        static Part of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "sáng", "morning" -> MORNING;
                default -> AFTERNOON;
            };
        }
    }
}

package vn.truc.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Says things in the language of the reader: Vietnamese unless English was chosen. Templates import its methods.
public final class Words {
    /// The first language of the house.
    public static final Locale VIETNAMESE = Locale.of("vi");

    /// The other language, one click away.
    public static final Locale ENGLISH = Locale.ENGLISH;

    /// The zone of the office.
    public static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final MessageSource SOURCE = source();
    /// Dates as people write them: 20/3/2020.
    public static final DateTimeFormatter DAY_FORMAT = DateTimeFormatter.ofPattern("d/M/yyyy");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(OFFICE_ZONE);

    private Words() {}

    /// The sentence under this key in the reader's language.
    public static String t(String key, Object... arguments) {
        return say(key, arguments, language());
    }

    /// Whether there is a sentence under this key.
    public static boolean known(String key) {
        return SOURCE.getMessage(key, null, null, VIETNAMESE) != null;
    }

    /// This message in the reader's language.
    public static String t(Message message) {
        return say(message, language());
    }

    /// This message in a given language.
    public static String say(Message message, Locale language) {
        return say(message.key(), message.arguments().toArray(), language);
    }

    /// The language of the reader.
    public static Locale language() {
        return english() ? ENGLISH : VIETNAMESE;
    }

    /// Whether the reader chose English.
    public static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    /// Does something in Vietnamese, whatever language the reader chose: official documents are in no other.
    static void inVietnamese(Runnable work) {
        var chosen = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(VIETNAMESE);
        try {
            work.run();
        } finally {
            LocaleContextHolder.setLocaleContext(chosen);
        }
    }

    /// A date as people write it: 20/3/2020.
    public static String day(LocalDate day) {
        return DAY_FORMAT.format(day);
    }

    /// From a day to a day, told once where they are the same: 7/6/2020 – 9/6/2020, or 7/6/2020.
    public static String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    /// A date with its weekday: Thứ Sáu, 20/3/2020.
    public static String weekday(LocalDate day) {
        return t("page.weekday." + day.getDayOfWeek().getValue()) + ", " + day(day);
    }

    /// A date in a table head: T6 20/3.
    public static String shortDay(LocalDate day) {
        return shortWeekday(day.getDayOfWeek()) + " " + day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    /// A weekday in a table head: T6.
    public static String shortWeekday(DayOfWeek day) {
        return t("page.weekday.short." + day.getValue());
    }

    /// A clock time of the office: 14:52.
    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /// A moment of the office: 14:52, 20/3/2020.
    public static String moment(Instant at) {
        return clock(at) + ", " + day(at.atZone(OFFICE_ZONE).toLocalDate());
    }

    /// From a moment to a moment, the day told once where it is the same: 14:52 – 16:10, 20/3/2020.
    public static String span(Instant from, Instant to) {
        return from.atZone(OFFICE_ZONE)
                        .toLocalDate()
                        .equals(to.atZone(OFFICE_ZONE).toLocalDate())
                ? clock(from) + " – " + moment(to)
                : moment(from) + " – " + moment(to);
    }

    private static String say(String key, Object[] arguments, Locale language) {
        var said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Message message ? say(message, language) : argument)
                .toArray();
        return SOURCE.getMessage(key, said, language);
    }

    private static MessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ROOT);
        return source;
    }

    private static String[] basenames() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> "messages/" + name.replace(".properties", ""))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The texts of the pages cannot be read", unreadable);
        }
    }
}

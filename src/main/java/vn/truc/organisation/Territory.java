package vn.truc.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The provinces, districts and communes of Viet Nam on 1/11/2021 with the codes of the General Statistics
/// Office, as they come with Trực; the source and its licence stand in NOTICE.
final class Territory {
    /// The era of these codes; the reform of 2025 used some of them again.
    static final String ERA = "2021";

    /// The code of the whole country.
    static final String COUNTRY = "VN";

    private static final String FILE = "territory/vn-units-2021-11-01.csv";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private Territory() {}

    /// Every part of the country, the country itself first.
    static List<Part> parts() {
        var parts = new ArrayList<>(List.of(new Part(COUNTRY, null, Area.Level.COUNTRY, "Việt Nam", "")));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text())) {
            for (var line : reader) {
                parts.add(part(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(parts);
    }

    private static Part part(NamedCsvRecord line) {
        var above = line.getField("parent_code");
        return new Part(
                line.getField("code"),
                above.isEmpty() ? COUNTRY : above,
                Area.Level.valueOf(line.getField("level").toUpperCase(Locale.ROOT)),
                line.getField("full_name"),
                line.getField("kind"));
    }

    private static String text() throws IOException {
        return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    }

    /// A part of the country; the kind is what its name begins with.
    record Part(String code, @Nullable String parent, Area.Level level, String name, String kind) {
        /// The code of the People's Committee seated here.
        String committee() {
            return "UBND-" + code;
        }

        /// The code of the People's Committee that it reports to; of a province there is none.
        @Nullable
        String committeeAbove() {
            return level == Area.Level.PROVINCE ? null : "UBND-" + Objects.requireNonNull(parent);
        }

        /// The name within another name: the kind is written small there, as in “Ủy ban nhân dân tỉnh Hà Giang”.
        String within() {
            return name.startsWith(kind) ? kind.toLowerCase(VIETNAMESE) + name.substring(kind.length()) : name;
        }
    }
}

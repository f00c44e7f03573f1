package vn.truc.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;

/// Vietnamese names for people who do not exist: the same ones in the same order for the same seed.
final class Names {
    private static final List<String> FAMILY = lines("names-family.csv");
    private static final List<String> WOMEN = lines("names-given-female.txt");
    private static final List<String> MEN = lines("names-given-male.txt");

    private final Random random;
    private final List<String> families = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();

    Names(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (var line : FAMILY.subList(1, FAMILY.size())) {
            sum += Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
            families.add(line.substring(0, line.lastIndexOf(',')));
            sums.add(sum);
        }
    }

    String next() {
        var given = random.nextBoolean() ? WOMEN : MEN;
        return family() + " " + given.get(random.nextInt(given.size()));
    }

    /// More often the more people bear it.
    private String family() {
        double drawn = random.nextDouble() * sums.getLast();
        int at = 0;
        while (sums.get(at) < drawn) {
            at++;
        }
        return families.get(at);
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource("names/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.truc.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.truc.organisation.People;

/// `search`: somebody types a name without diacritics, among 300,000.
final class SearchFigure implements Figure {
    private static final double LIMIT = 50;

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        var people = grounds.bean(People.class);
        var within = Set.of(nation.country().government().id());
        var names = names(grounds);
        for (var name : names.subList(0, 20)) {
            if (people.search(plain(name), within, Nation.TODAY).isEmpty()) {
                throw new AssertionError("nobody is found by " + plain(name));
            }
        }
        var random = new Random(5);
        var timing = Timing.of(
                60, 400, () -> people.search(plain(names.get(random.nextInt(names.size()))), within, Nation.TODAY));
        sheet.atMost("search", timing.p95(), "ms", LIMIT);
    }

    /// Whole names, the last two words of each, and the last alone, which a twentieth of all may share: what people
    /// type.
    private static List<String> names(Grounds grounds) {
        return grounds
                .jdbc()
                .sql("select name from person tablesample bernoulli (1) repeatable (3)")
                .query((row, number) -> row.getString("name"))
                .stream()
                .flatMap(name -> Stream.of(
                        name, name.replaceFirst("^\\S+ (?=.* )", ""), name.substring(name.lastIndexOf(' ') + 1)))
                .toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}

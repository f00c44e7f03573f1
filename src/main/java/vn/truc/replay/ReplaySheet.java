package vn.truc.replay;

import java.util.List;
import java.util.StringJoiner;

/// The result of a case as the terminal shows it.
final class ReplaySheet {
    private static final String ROW = "%-36s %8s %6s %8s %7s %9s %12s";

    private ReplaySheet() {}

    static String of(String file, Performance performance) {
        var told = performance.told();
        var sheet = new StringJoiner("\n");
        sheet.add("");
        sheet.add(told.title().vi());
        sheet.add(told.title().en());
        sheet.add("(" + file + ")");
        sheet.add("");
        sentences(sheet, "ok     ", performance.met());
        sentences(sheet, "DIFFERS", performance.failed());
        for (var sentence : performance.notYet()) {
            sheet.add("not yet  %-4s %s: %s".formatted(sentence.id(), sentence.says(), sentence.notYet()));
        }
        sheet.add("");
        performance.judged().forEach(judged -> sheet.add(judged.toString()));
        sheet.add("");
        sheet.add(counted(performance));
        return sheet.toString();
    }

    /// All cases in one table: how many demands each text makes, what has come of them, and of the expectations.
    static String table(List<Performance.Figures> played) {
        var table = new StringJoiner("\n");
        table.add("");
        table.add(ROW.formatted("case", "demanded", "met", "not yet", "failed", "expected", "as expected"));
        played.forEach(one -> table.add(row(one)));
        table.add(row(played.stream().reduce(Performance.Figures.none("all"), Performance.Figures::plus)));
        return table.toString();
    }

    private static String row(Performance.Figures of) {
        return ROW.formatted(
                of.name(), of.demanded(), of.met(), of.notYet(), of.failed(), of.expected(), of.asExpected());
    }

    private static void sentences(StringJoiner sheet, String word, List<Case.Sentence> sentences) {
        for (var sentence : sentences) {
            sheet.add("%s  %-4s %s (%s)"
                    .formatted(word, sentence.id(), sentence.says(), String.join(", ", sentence.metBy())));
        }
    }

    private static String counted(Performance performance) {
        return "%d demands: %d met, %d not yet, %d failed; %d expectations: %d as expected, %d different"
                .formatted(
                        performance.told().sentences().size(),
                        performance.met().size(),
                        performance.notYet().size(),
                        performance.failed().size(),
                        performance.judged().size(),
                        performance.judged().stream().filter(Judged::ok).count(),
                        performance.judged().stream()
                                .filter(judged -> !judged.ok())
                                .count());
    }
}

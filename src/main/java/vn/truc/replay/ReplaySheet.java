package vn.truc.replay;

import java.util.List;
import java.util.StringJoiner;

/// The result of a case as the terminal shows it.
final class ReplaySheet {
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

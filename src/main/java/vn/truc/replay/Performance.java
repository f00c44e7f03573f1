package vn.truc.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What came of a case: every expectation beside what happened, every demand of the text accounted for.
record Performance(Case told, Stage stage, List<Judged> judged) {
    Performance {
        judged = List.copyOf(judged);
    }

    /// Whether everything came as expected.
    boolean ok() {
        return judged.stream().allMatch(Judged::ok);
    }

    /// What one row of the table of all cases says.
    Figures figures() {
        return new Figures(
                told.name(),
                told.sentences().size(),
                met().size(),
                notYet().size(),
                failed().size(),
                told.expectations().size(),
                (int) judged.stream().filter(Judged::ok).count());
    }

    /// How many demands a text makes and what came of them; a case that was stopped has met nothing.
    record Figures(String name, int demanded, int met, int notYet, int failed, int expected, int asExpected) {
        static Figures none(String name) {
            return new Figures(name, 0, 0, 0, 0, 0, 0);
        }

        static Figures stopped(Case told) {
            int notYet = (int) told.sentences().stream()
                    .filter(sentence -> sentence.notYet() != null)
                    .count();
            int all = told.sentences().size();
            return new Figures(
                    told.name(),
                    all,
                    0,
                    notYet,
                    all - notYet,
                    told.expectations().size(),
                    0);
        }

        Figures plus(Figures other) {
            return new Figures(
                    name,
                    demanded + other.demanded,
                    met + other.met,
                    notYet + other.notYet,
                    failed + other.failed,
                    expected + other.expected,
                    asExpected + other.asExpected);
        }
    }

    /// The demands that are met: each of their expectations came true.
    List<Case.Sentence> met() {
        Map<String, Judged> byId = judged.stream()
                .collect(Collectors.toMap(each -> each.expectation().id(), Function.identity()));
        return told.sentences().stream()
                .filter(sentence -> sentence.notYet() == null)
                .filter(sentence -> sentence.metBy().stream()
                        .allMatch(id -> byId.containsKey(id) && byId.get(id).ok()))
                .toList();
    }

    /// The demands for which something is still to be built.
    List<Case.Sentence> notYet() {
        return told.sentences().stream()
                .filter(sentence -> sentence.notYet() != null)
                .toList();
    }

    /// The demands that should be met and are not.
    List<Case.Sentence> failed() {
        var met = met();
        return told.sentences().stream()
                .filter(sentence -> sentence.notYet() == null && !met.contains(sentence))
                .toList();
    }
}

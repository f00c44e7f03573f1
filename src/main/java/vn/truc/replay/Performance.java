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

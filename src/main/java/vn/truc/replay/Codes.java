package vn.truc.replay;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.truc.measure.ReportDue;

/// Every word of a case that names something, and whether it does.
final class Codes {
    private final List<Word> words = new ArrayList<>();
    private final Map<Code.Kind, Set<String>> defined = new EnumMap<>(Code.Kind.class);

    private Codes() {}

    static Codes of(Case read) {
        var codes = new Codes();
        codes.walk(read, "");
        read.people().forEach(person -> codes.define(Code.Kind.PERSON, person.post()));
        if (read.crowd() != null) {
            read.crowd().codes().forEach(code -> codes.define(Code.Kind.PERSON, code));
        }
        for (var paper : read.directives()) {
            paper.clauses().forEach(clause -> codes.define(Code.Kind.SOURCE, paper.code() + "/" + clause.id()));
        }
        for (var event : read.events()) {
            if (event.act() instanceof Event.SetLevel level) {
                read.directives().stream()
                        .flatMap(paper -> paper.clauses().stream())
                        .forEach(clause -> codes.define(Code.Kind.SOURCE, level.decision() + "/" + clause.called()));
            }
            visitor(event.act()).ifPresent(code -> codes.define(Code.Kind.VISITOR, code));
        }
        return codes;
    }

    /// The first word that names nothing, or that names a second thing the same.
    Optional<Wrong> firstWrong() {
        var seen = new HashSet<String>();
        for (var word : words) {
            if (word.defines() && !seen.add(word.kind() + " " + word.text())) {
                return Optional.of(new Wrong(word.pointer(), "a second " + word.kindSaid() + " ‘" + word.text() + "’"));
            }
            if (!word.defines() && !known(word)) {
                return Optional.of(
                        new Wrong(word.pointer(), "no " + word.kindSaid() + " is called ‘" + word.text() + "’"));
            }
        }
        return Optional.empty();
    }

    private void define(Code.Kind kind, String code) {
        defined.computeIfAbsent(kind, _ -> new HashSet<>()).add(code);
    }

    private boolean known(Word word) {
        Predicate<Code.Kind> in = kind -> defined.getOrDefault(kind, Set.of()).contains(word.text());
        return switch (word.kind()) {
            case UNITS -> in.test(Code.Kind.UNIT) || in.test(Code.Kind.GROUP);
            case ISSUER -> in.test(Code.Kind.UNIT) || in.test(Code.Kind.TEAM);
            case ABSENCE,
                    AREA,
                    CLAUSE,
                    DIRECTIVE,
                    EXPECTATION,
                    GROUP,
                    MEETING,
                    PERSON,
                    PLACE,
                    REQUEST,
                    ROTA,
                    SENTENCE,
                    SOURCE,
                    SWAP,
                    TEAM,
                    UNIT,
                    VISITOR -> in.test(word.kind());
        };
    }

    /// Whoever is announced, scans a poster, or comes to a gate with a name, is a visitor of the case.
    private static Optional<String> visitor(Event.Act act) {
        if (act instanceof GateAct.Announce announce) {
            return Optional.of(announce.visitor());
        }
        if (act instanceof GateAct.ScanPoster scan) {
            return Optional.of(scan.visitor());
        }
        return act instanceof GateAct.Enter enter && enter.name() != null
                ? Optional.ofNullable(enter.visitor())
                : Optional.empty();
    }

    private void walk(Record record, String pointer) {
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(record, component);
            if (value != null) {
                walk(value, component.getAnnotatedType(), pointer + "/" + spelt(component, value));
            }
        }
    }

    private void walk(Object value, AnnotatedType type, String pointer) {
        switch (value) {
            case Record record when Spelling.ofCase(record.getClass()) -> walk(record, pointer);
            case ReportDue rule -> words.add(new Word(Code.Kind.UNIT, false, rule.recipient(), pointer + "/recipient"));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(list.get(i), parameter(type, 0), pointer + "/" + i);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, each) -> {
                    note(key, parameter(type, 0), pointer + "/" + key);
                    walk(each, parameter(type, 1), pointer + "/" + key);
                });
            default -> note(value, type, pointer);
        }
    }

    private void note(Object value, AnnotatedType type, String pointer) {
        var code = type.getAnnotation(Code.class);
        if (code != null) {
            words.add(new Word(code.value(), code.defines(), value.toString(), pointer));
            if (code.defines()) {
                define(code.value(), value.toString());
            }
        }
    }

    private static AnnotatedType parameter(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static String spelt(RecordComponent component, Object value) {
        return Spelling.choice(component) ? Spelling.kebab(value.getClass().getSimpleName()) : Spelling.word(component);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What is wrong, and where in the tree.
    record Wrong(String pointer, String what) {}

    private record Word(Code.Kind kind, boolean defines, String text, String pointer) {
        String kindSaid() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

package vn.truc.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What is wrong with a request: a sentence at each field, in the order of the form; the empty field stands for the
/// whole.
public record FormErrors(SequencedMap<String, Message> byField) {
    /// Nothing is wrong.
    public static FormErrors none() {
        return new FormErrors(new LinkedHashMap<>());
    }

    /// One reason that concerns the whole request.
    public static FormErrors of(Message reason) {
        return none().with("", reason);
    }

    /// One reason at one field.
    public static FormErrors at(String field, Message reason) {
        return none().with(field, reason);
    }

    /// These errors and one more; the first sentence at a field stays.
    public FormErrors with(String field, Message reason) {
        var all = new LinkedHashMap<>(byField);
        all.putIfAbsent(field, reason);
        return new FormErrors(all);
    }

    /// These errors and those.
    public FormErrors and(FormErrors others) {
        var all = new LinkedHashMap<>(byField);
        others.byField.forEach(all::putIfAbsent);
        return new FormErrors(all);
    }

    /// The same at fields of one of several forms on a page, which are told apart by a key behind their names.
    public FormErrors keyed(String key) {
        var keyed = none();
        for (var error : entries()) {
            keyed = keyed.with(error.getKey().isEmpty() ? "" : error.getKey() + "-" + key, error.getValue());
        }
        return keyed;
    }

    /// Whether nothing is wrong.
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /// What is wrong at this field.
    public Optional<Message> at(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /// Every field with its sentence, in the order of the form.
    public Iterable<Map.Entry<String, Message>> entries() {
        return byField.entrySet();
    }

    /// The first sentence; only asked when something is wrong.
    public Message first() {
        return byField.firstEntry().getValue();
    }
}

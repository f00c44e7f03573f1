package vn.truc.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// One form on a page of its own: what it is about, its fields, where it goes and where one comes back to.
public record FormSheet(
        String context,
        Message title,
        Optional<Message> warning,
        String action,
        String back,
        Message submit,
        boolean file,
        List<Hidden> hidden,
        List<Field> fields,
        FormErrors errors) {
    /// A value that the form carries along.
    public record Hidden(String name, String value) {}

    /// A field; the hint may be empty.
    public record Field(
            Kind kind, String name, Message label, Optional<Message> hint, String value, List<Option> options) {
        /// The kinds of field.
        public enum Kind {
            TEXT,
            DAY,
            LONG_TEXT,
            CHECK,
            CHOICE,
            SUGGEST,
            SEVERAL,
            FILE
        }
    }

    /// Something to choose.
    public record Option(String value, String label, boolean chosen) {}

    static Builder of(String context, String title, String action, String back) {
        return new Builder(context, Message.of(title), action, back);
    }

    /// Puts a form together, with what was typed.
    static final class Builder {
        private final String context;
        private final Message title;
        private final String action;
        private final String back;
        private Typed typed = Typed.nothing();
        private Optional<Message> warning = Optional.empty();
        private boolean file;
        private final List<Hidden> hidden = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();

        private Builder(String context, Message title, String action, String back) {
            this.context = context;
            this.title = title;
            this.action = action;
            this.back = back;
        }

        Builder typed(Typed sent, OfficeClock clock) {
            typed = sent;
            return hidden("id", sent.has("id") ? sent.text("id") : clock.newId().toString());
        }

        Builder warning(Message words) {
            warning = Optional.of(words);
            return this;
        }

        Builder hidden(String name, String value) {
            hidden.add(new Hidden(name, typed.has(name) ? typed.text(name) : value));
            return this;
        }

        /// A value that this page says, whatever was sent before.
        Builder fixed(String name, String value) {
            hidden.add(new Hidden(name, value));
            return this;
        }

        /// The edition that was seen; after a warning the one that was shown with it.
        Builder edition(UUID seen, FormErrors errors) {
            boolean warned = errors.at("")
                    .filter(why -> why.key().startsWith("organisation.changed"))
                    .isPresent();
            hidden.add(
                    new Hidden("edition", typed.has("edition") && !warned ? typed.text("edition") : seen.toString()));
            return this;
        }

        Builder text(String name, String value) {
            return field(Field.Kind.TEXT, name, value, List.of());
        }

        Builder day(String name, String value) {
            return field(Field.Kind.DAY, name, value, List.of());
        }

        Builder longText(String name) {
            return field(Field.Kind.LONG_TEXT, name, "", List.of());
        }

        Builder check(String name) {
            return field(Field.Kind.CHECK, name, "", List.of());
        }

        Builder upload(String name) {
            file = true;
            return field(Field.Kind.FILE, name, "", List.of());
        }

        Builder choice(String name, List<Option> options) {
            return field(Field.Kind.CHOICE, name, "", options);
        }

        Builder suggest(String name, String value, List<Option> options) {
            return field(Field.Kind.SUGGEST, name, value, options);
        }

        Builder several(String name, List<Option> options) {
            return field(Field.Kind.SEVERAL, name, "", options);
        }

        FormSheet submit(String label, FormErrors errors) {
            return new FormSheet(
                    context,
                    title,
                    warning,
                    action,
                    back,
                    Message.of(label),
                    file,
                    List.copyOf(hidden),
                    List.copyOf(fields),
                    errors);
        }

        private Builder field(Field.Kind kind, String name, String value, List<Option> options) {
            var shown = options.stream()
                    .map(option -> typed.has(name)
                            ? new Option(
                                    option.value(),
                                    option.label(),
                                    typed.all(name).contains(option.value()))
                            : option)
                    .toList();
            var hint = Labels.HINTS.contains(name)
                    ? Optional.of(Message.of("administration.hint." + name))
                    : Optional.<Message>empty();
            fields.add(new Field(
                    kind,
                    name,
                    Message.of("administration.field." + name),
                    hint,
                    typed.has(name) ? typed.text(name) : value,
                    shown));
            return this;
        }
    }
}

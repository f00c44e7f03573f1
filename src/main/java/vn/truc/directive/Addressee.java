package vn.truc.directive;

import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// Whom a document is addressed to beside units: persons in their posts. Whoever holds the post on the day is meant.
public sealed interface Addressee {
    /// Everybody who holds this kind of post at a unit that the document reaches; where it reaches none, in the
    /// line of its issuer.
    record Each(Post.Kind kind) implements Addressee {
        @Override
        public String toString() {
            return "each:" + kind;
        }
    }

    /// Whoever holds this kind of post at one unit.
    record Holder(Unit.Id unit, Post.Kind kind) implements Addressee {
        @Override
        public String toString() {
            return "holder:" + kind + ":" + unit;
        }
    }

    /// One person by name.
    record Named(Person.Id person) implements Addressee {
        @Override
        public String toString() {
            return "person:" + person;
        }
    }

    /// Whether this is what `toString` writes.
    static boolean readable(String text) {
        try {
            return valueOf(text).toString().equals(text);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return false;
        }
    }

    /// Reads what `toString` writes.
    static Addressee valueOf(String text) {
        var parts = text.split(":", -1);
        return switch (parts[0]) {
            case "each" -> new Each(Post.Kind.valueOf(parts[1]));
            case "holder" -> new Holder(new Unit.Id(UUID.fromString(parts[2])), Post.Kind.valueOf(parts[1]));
            case "person" -> new Named(Person.Id.valueOf(parts[1]));
            default -> throw new IllegalArgumentException("No such addressee: " + text);
        };
    }
}

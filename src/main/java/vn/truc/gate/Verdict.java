package vn.truc.gate;

import java.util.List;
import vn.truc.page.Message;

/// What the gate says to somebody: come in, somebody must be asked, or not.
public sealed interface Verdict {
    /// Vào.
    record Admit(Why why, List<String> said) implements Verdict {}

    /// Mời liên hệ.
    record Refer(Why why, List<String> said) implements Verdict {}

    /// Không vào.
    record Refuse(Why why, List<String> said) implements Verdict {}

    /// The reason.
    Why why();

    /// What belongs into the sentence: rooms, whose approval.
    List<String> said();

    /// How the verdict is kept: `ADMITTED`, `REFERRED` or `REFUSED`.
    default Word word() {
        return switch (this) {
            case Admit _ -> Word.ADMITTED;
            case Refer _ -> Word.REFERRED;
            case Refuse _ -> Word.REFUSED;
        };
    }

    /// One line why.
    default Message because() {
        return Message.of("gate.why." + why(), words());
    }

    /// What to do next.
    default Message next() {
        return Message.of("gate.next." + why(), words());
    }

    private Object[] words() {
        return said().stream()
                .map(word -> word.startsWith("gate.") ? Message.of(word) : word)
                .toArray();
    }

    /// The verdict that was kept.
    static Verdict of(Word word, Why why, List<String> said) {
        return switch (word) {
            case ADMITTED -> new Admit(why, said);
            case REFERRED -> new Refer(why, said);
            case REFUSED -> new Refuse(why, said);
        };
    }

    /// The three words of the gate.
    enum Word {
        /// Vào.
        ADMITTED,
        /// Mời liên hệ.
        REFERRED,
        /// Không vào.
        REFUSED
    }
}

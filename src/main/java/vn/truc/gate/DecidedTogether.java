package vn.truc.gate;

import java.util.List;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// What was decided about visits that were announced together: the one that was chosen, and those that stay open.
public record DecidedTogether(Visitor visitor, List<Open> open) {
    /// One that was not decided, and why.
    public record Open(Visitor visitor, Message why) {
        /// Who, for which day, and why not, in one sentence.
        public Message said() {
            return Message.of("gate.visits.open", visitor.name(), Words.day(visitor.expected()), why);
        }
    }
}

package vn.truc.gate.web;

import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.gate.Guests;
import vn.truc.gate.Why;
import vn.truc.organisation.Place;
import vn.truc.page.FormErrors;
import vn.truc.page.QrCode;
import vn.truc.page.Words;

/// How far a visit has come, with the pass to show at the gate.
///
/// @param room the room in which the visitor is now
public record StandingPage(
        String token,
        Guests.Standing standing,
        Optional<Place> room,
        VerdictLook look,
        QrCode code,
        FormErrors errors) {
    /// Whether somebody’s opinion is still awaited.
    public boolean waits() {
        return look == VerdictLook.REFER && !over();
    }

    /// Whether nothing is missing but the declaration, which the visitor makes at the gate.
    public boolean invited() {
        return standing.verdict().why() == Why.NOT_DECLARED && !standing.declared() && !over();
    }

    /// Whether there is a code to show at the gate: who is inside goes out with it, whatever holds by then.
    public boolean shows() {
        return standing.inside() || (!over() && (invited() || look != VerdictLook.REFUSE));
    }

    /// Whether the gate would not let the visitor in, so that it helps to know what can be done online.
    public boolean stopped() {
        return !over() && look == VerdictLook.REFUSE;
    }

    /// Whether the day of the visit is over: nothing is waited for any more, and the pass lets
    /// nobody in.
    public boolean over() {
        return standing.at()
                .atZone(Words.OFFICE_ZONE)
                .toLocalDate()
                .isAfter(standing.visitor().expected());
    }

    /// What happens next and what the visitor does: it may say whom they visit, until which day it holds, after how
    /// many minutes others are asked, and what the verdict names, as whose opinion is missing.
    public String next() {
        var key = "gate.guest.next." + standing.verdict().why();
        var visitor = standing.visitor();
        var named = Stream.concat(
                Stream.of(visitor.host(), Words.day(visitor.expected()), standing.patience()),
                standing.verdict().next().arguments().stream());
        return Words.known(key) ? Words.t(key, named.toArray()) : "";
    }
}

package vn.truc.gate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.vault.Signet;

/// Today's rights at a gate, as a kiosk takes them along: no health answers, nobody's id in the open.
/// `letters`: the key that closes what only we may read.
public record Snapshot(
        long at,
        String salt,
        List<Signet.Key> keys,
        String gate,
        String site,
        int inside,
        @Nullable Integer most,
        int open,
        String letters,
        List<Guard> guards,
        List<Place> units,
        List<Welcome> welcomes,
        List<Right> people) {

    /// What would be said to one person now, until when, and from how many degrees on otherwise; to a visitor who has
    /// not declared also what would be said after the guard has seen a declaration.
    public record Right(
            String mark,
            @Nullable String number,
            @Nullable UUID visitor,
            String kind,
            String name,
            String unit,
            Verdict.Word word,
            Why why,
            List<String> said,
            @Nullable Long until,
            @Nullable Double limit,
            boolean cleared,
            @Nullable Said declared) {}

    /// A guard who can take over; the PIN is not among what is taken along.
    public record Guard(String number, String name) {}

    /// A unit that can be visited, which of the welcomes is its own, and where those who are stopped turn: by telephone
    /// or online, empty where there is none.
    public record Place(UUID id, String name, int welcome, String phone, String counter) {}

    /// What would be said to a visitor whom nobody announced: with a declaration and without one, from here and from
    /// abroad; and from how many degrees on otherwise.
    public record Welcome(
            Said declared,
            Said undeclared,
            Said abroad,
            Said abroadUndeclared,
            @Nullable Double limit) {}

    /// A verdict in words.
    public record Said(Verdict.Word word, Why why, List<String> said) {
        static Said of(Verdict verdict) {
            return new Said(verdict.word(), verdict.why(), verdict.said());
        }
    }
}

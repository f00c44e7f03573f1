package vn.truc.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Who may sign a unit's report: its head, and its deputies for the head.
@Component
class Signers {
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    Signers(People people, Rights rights, OfficeClock clock) {
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /// The head and the deputies of a unit today, the head first.
    List<People.Holder> of(Unit.Id unit) {
        return people.holders(unit, clock.today()).stream()
                .filter(holder ->
                        holder.post().kind() == Post.Kind.HEAD || holder.post().kind() == Post.Kind.DEPUTY)
                .toList();
    }

    /// The signature of the one who is named, or of whoever submits, where they may sign themselves.
    Outcome<Submission.Signature> signature(Actor by, Unit.Id unit, Optional<Person.Id> named) {
        var may = rights.may(by, Right.SUBMIT_REPORT, unit);
        var signer = named.or(() -> may ? Optional.of(by.person().id()) : Optional.empty());
        if (signer.isEmpty()) {
            return Outcome.refused(FormErrors.at("signer", Message.of("report.error.signer")));
        }
        var post = of(unit).stream()
                .filter(holder -> holder.person().id().equals(signer.get()))
                .findFirst();
        if (post.isPresent()) {
            return Outcome.done(signature(post.get()));
        }
        return may && by.is(signer.get())
                ? Outcome.done(new Submission.Signature(signer, by.person().name(), Submission.Capacity.HEAD))
                : Outcome.refused(FormErrors.at("signer", Message.of("report.error.signer")));
    }

    private static Submission.Signature signature(People.Holder holder) {
        boolean head = holder.post().kind() == Post.Kind.HEAD;
        return new Submission.Signature(
                Optional.of(holder.person().id()),
                holder.person().name(),
                head ? Submission.Capacity.HEAD : Submission.Capacity.FOR_HEAD);
    }
}

package vn.truc.organisation;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Content;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// What each change of the organisation has in common: one at a time, once per request, a line in the audit book.
@Component
class Changes {
    private final ChangeRepository repository;
    private final Audit audit;
    private final OfficeClock clock;

    Changes(ChangeRepository repository, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes the others wait until this transaction ends, so that two administrators change the trees one after the
    /// other.
    void queue() {
        repository.queue();
    }

    /// Carries out a request once: the same again answers the same and changes nothing, other content under the
    /// same id is refused.
    <T> Outcome<T> once(UUID request, Object content, Supplier<Outcome<T>> act, Supplier<T> again) {
        queue();
        var text = Content.text(content);
        var before = repository.content(request);
        if (before.isPresent()) {
            return before.get().equals(text) ? Outcome.done(again.get()) : Outcome.refused("organisation.sent_before");
        }
        var outcome = act.get();
        if (outcome instanceof Outcome.Done<T>) {
            repository.remember(request, text);
        }
        return outcome;
    }

    boolean carriedOut(UUID request) {
        return repository.content(request).isPresent();
    }

    /// Trực itself, at the installation and in replays, where nobody has signed in yet.
    static Author truc(Unit.Id body) {
        return new Author(body.value(), null, "Trực");
    }

    void write(Author by, String act, UUID subject) {
        write(by, act, subject, Map.of());
    }

    void write(Author by, String act, UUID subject, Map<String, String> details) {
        audit.write(new Audit.Line(clock.newId(), by, act, subject, details));
    }

    /// What was last done to a thing, in words, for somebody who came second.
    FormErrors last(UUID subject) {
        var lines = audit.about(subject);
        if (lines.isEmpty()) {
            return FormErrors.of(Message.of("organisation.changed"));
        }
        var line = lines.getLast();
        var act = line.act().replace("organisation.", "organisation.act.");
        return FormErrors.of(
                Message.of("organisation.changed_meanwhile", line.by().name(), Message.of(act)));
    }
}

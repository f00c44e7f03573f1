package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.Outcome;

/// Which posts are in charge of which units, dated.
@Service
@Transactional
public class Charges {
    private final PersonRepository repository;
    private final PostRepository posts;
    private final Changes changes;

    Charges(PersonRepository repository, PostRepository posts, Changes changes) {
        this.repository = repository;
        this.posts = posts;
        this.changes = changes;
    }

    /// Of which units a person was, is or will be in charge, from when to when, latest first.
    @Transactional(readOnly = true)
    public List<Charge> of(Person.Id person) {
        return repository.charges(person);
    }

    /// Those who are in charge of a unit by their portfolio on this day.
    @Transactional(readOnly = true)
    public List<Person> inCharge(Unit.Id unit, LocalDate day) {
        return repository.inCharge(unit, day);
    }

    /// Puts a post in charge of exactly these units from a day on.
    public Outcome<Post> entrust(Post.Id id, Set<Unit.Id> portfolio, LocalDate from, Author by) {
        changes.queue();
        var post = posts.find(id);
        if (post.isEmpty() || !post.get().heldOn(from)) {
            return Outcome.refused("organisation.post.unknown");
        }
        var entrusted = post.get().inChargeOf(portfolio);
        if (!post.get().portfolio().equals(portfolio)) {
            posts.entrust(List.of(entrusted), from);
            changes.write(
                    by,
                    "organisation.post_entrusted",
                    post.get().person().value(),
                    Map.of("post", id.toString(), "from", from.toString(), "units", "" + portfolio.size()));
        }
        return Outcome.done(entrusted);
    }

    /// That a post was in charge of a unit, until exclusive.
    public record Charge(
            Post.Id post,
            Unit.Id unit,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        /// Whether it holds on this day or later.
        public boolean holdsFrom(LocalDate day) {
            return until == null || day.isBefore(until);
        }
    }
}

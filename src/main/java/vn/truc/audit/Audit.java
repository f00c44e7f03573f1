package vn.truc.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of who did what and when. A line is written in the transaction of the act and never changed.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final AuditRepository repository;

    Audit(AuditRepository repository) {
        this.repository = repository;
    }

    /// Writes one line: the act is a word such as `directive.issued`; details hold ids and figures, never health data.
    public void write(Line line) {
        repository.insert(List.of(line));
    }

    /// Writes many lines at once.
    public void write(List<Line> lines) {
        if (!lines.isEmpty()) {
            repository.insert(lines);
        }
    }

    /// The lines about one thing, oldest first.
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public List<Line> about(UUID subject) {
        return repository.about(subject);
    }

    /// The lines that are looked for, latest first, as many as may be shown at once.
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public List<Line> search(Search search) {
        return repository.search(search);
    }

    /// What is looked for: of these bodies, from a moment to a moment (exclusive), by whoever bears these words in the
    /// name, and acts that begin so; where a line is named, those before it.
    public record Search(
            Set<UUID> bodies,
            Instant from,
            Instant until,
            String author,
            String act,
            Optional<UUID> before,
            int most) {}

    /// One line of the book.
    public record Line(UUID id, Author by, String act, UUID subject, Map<String, String> details) {}
}

package vn.truc.audit;

import java.util.List;
import java.util.Map;
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
        repository.insert(line);
    }

    /// The lines about one thing, oldest first.
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public List<Line> about(UUID subject) {
        return repository.about(subject);
    }

    /// One line of the book.
    public record Line(UUID id, Author by, String act, UUID subject, Map<String, String> details) {}
}

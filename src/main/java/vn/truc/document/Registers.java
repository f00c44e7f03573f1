package vn.truc.document;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// The registers from which a body's documents get their numbers: consecutive from 01 on 1 January to 31 December
/// (Decree 30/2020/NĐ-CP, Article 15), without gaps, none used twice.
@Service
@Transactional
public class Registers {
    private final RegisterRepository repository;

    Registers(RegisterRepository repository) {
        this.repository = repository;
    }

    /// Allots the next number of a series to a document of this day; asked again for the same document, the same
    /// number.
    /// Refused for a day before that of the number allotted last.
    public Outcome<Integer> allot(Unit.Id body, String series, UUID document, LocalDate day) {
        repository.open(body, series, day.getYear(), day);
        var last = repository.lock(body, series, day.getYear());
        var given = repository.given(document);
        if (given.isPresent()) {
            return Outcome.done(given.get());
        }
        if (day.isBefore(last.day())) {
            return Outcome.refused("document.number.backdated", Words.day(day), Words.day(last.day()));
        }
        return Outcome.done(repository.next(body, series, document, day));
    }
}

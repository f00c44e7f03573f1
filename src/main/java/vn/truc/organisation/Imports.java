package vn.truc.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft.Effect;
import vn.truc.organisation.ImportDraft.Kind;
import vn.truc.organisation.ImportDraft.Preview;
import vn.truc.page.Outcome;

/// Brings in lists of units, of people and of changes to the territory: read and shown first, carried out only when
/// accepted, and exactly what was shown.
@Service
@Transactional
public class Imports {
    private final ImportRepository drafts;
    private final UnitImporter units;
    private final PeopleImporter people;
    private final AreaImporter areas;
    private final Changes changes;
    private final OfficeClock clock;

    Imports(
            ImportRepository drafts,
            UnitImporter units,
            PeopleImporter people,
            AreaImporter areas,
            Changes changes,
            OfficeClock clock) {
        this.drafts = drafts;
        this.units = units;
        this.people = people;
        this.areas = areas;
        this.changes = changes;
        this.clock = clock;
    }

    /// The list in a file of CSV or XLSX as text, or why it cannot be read.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<String> read(Kind kind, byte[] file) {
        return ImportFile.read(
                file,
                switch (kind) {
                    case UNITS -> UnitImport.HEADS;
                    case PEOPLE -> PeopleWords.HEADS;
                    case AREAS -> AreaImport.HEADS;
                });
    }

    /// Keeps a list for a unit and everything below it, and says what it would do; a complete list of people
    /// makes those who are missing leave.
    public Outcome<ImportDraft> propose(UUID id, Unit.Id unit, Kind kind, boolean complete, String content) {
        var before = drafts.find(id);
        var draft = new ImportRepository.Draft(id, unit, kind, complete, content, false);
        if (before.isPresent() && !before.get().accepted() && !before.get().equals(draft)) {
            return Outcome.refused("organisation.sent_before");
        }
        if (before.isEmpty()) {
            drafts.put(draft, clock.now());
        }
        return Outcome.done(show(before.orElse(draft)));
    }

    /// The list, compared with how things stand now. What the later days of a reform are judged by is tried for that
    /// and taken back, so this may not be a reading that refuses to write, nor remember what it asked before.
    public Optional<ImportDraft> find(UUID id) {
        return drafts.find(id).map(this::show);
    }

    /// Carries a list out, if it would still do what was shown under this fingerprint; once.
    public Outcome<ImportDraft> accept(UUID id, String fingerprint, Author by) {
        changes.queue();
        var kept = drafts.find(id);
        if (kept.isEmpty()) {
            return Outcome.refused("organisation.import.forgotten");
        }
        if (kept.get().accepted()) {
            return Outcome.done(show(kept.get()));
        }
        var prepared = prepare(kept.get());
        var draft = shown(kept.get(), prepared.preview());
        if (!draft.preview().acceptable()) {
            return Outcome.refused("organisation.import.not_acceptable");
        }
        if (!draft.preview().fingerprint().equals(fingerprint)) {
            return Outcome.refused("organisation.import.changed");
        }
        prepared.act().accept(by);
        drafts.accepted(id, clock.now());
        changes.write(by, act(draft.kind()), draft.unit().value(), figures(draft.preview()));
        return Outcome.done(draft);
    }

    private ImportDraft show(ImportRepository.Draft draft) {
        return shown(
                draft, draft.accepted() ? Preview.nothing() : prepare(draft).preview());
    }

    private PreparedImport prepare(ImportRepository.Draft draft) {
        return switch (draft.kind()) {
            case UNITS -> units.prepare(draft);
            case PEOPLE -> people.prepare(draft);
            case AREAS -> areas.prepare(draft);
        };
    }

    private static ImportDraft shown(ImportRepository.Draft draft, Preview preview) {
        return new ImportDraft(draft.id(), draft.unit(), draft.kind(), draft.complete(), draft.accepted(), preview);
    }

    private static String act(Kind kind) {
        return switch (kind) {
            case UNITS -> "organisation.units_imported";
            case PEOPLE -> "organisation.people_imported";
            case AREAS -> "organisation.areas_imported";
        };
    }

    private static Map<String, String> figures(Preview preview) {
        return Map.of(
                "fingerprint", preview.fingerprint(),
                "opened", count(preview.opened()),
                "changed", count(preview.changed()),
                "ended", count(preview.ended()));
    }

    private static String count(List<Effect> effects) {
        return Integer.toString(effects.size());
    }
}

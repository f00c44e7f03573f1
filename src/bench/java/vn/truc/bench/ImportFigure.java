package vn.truc.bench;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.Imports;
import vn.truc.organisation.Territories;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

/// `import-territory`: 11,367 areas below the country and as many bodies, with closure and audit, in one go, the first
/// after start-up. `import-list`: 11,000 units from a spreadsheet, looked at and then carried out.
final class ImportFigure implements Figure {
    private static final double LIMIT = 2000;
    private static final int BODIES = 11_367;
    private static final int LISTED = 11_000;

    @Override
    public void measure(Sheet sheet, Grounds unused) throws IOException {
        try (var grounds = new Grounds()) {
            territory(sheet, grounds);
            list(sheet, grounds);
        }
    }

    private static void territory(Sheet sheet, Grounds grounds) {
        var top = Nation.government(grounds, "CP-1");
        var clock = grounds.bean(OfficeClock.class);
        var territories = grounds.bean(Territories.class);
        var before = grounds.processor();
        long start = System.nanoTime();
        var loaded = done(territories.load(clock.newId(), top.id(), true, Nation.START, author(top)));
        double took = (System.nanoTime() - start) / 1e6;
        var used = grounds.processor().minus(before);
        expect(BODIES, loaded.committees());
        expect(
                BODIES + 1,
                grounds.bean(Units.class).subtree(top.id(), clock.today()).size());
        sheet.atMost("import-territory", took, "ms", LIMIT);
        sheet.told("import-territory-processor", (double) used.toMillis(), "ms");
    }

    private static void list(Sheet sheet, Grounds grounds) {
        var top = Nation.government(grounds, "CP-2");
        var clock = grounds.bean(OfficeClock.class);
        var imports = grounds.bean(Imports.class);
        var content = IntStream.range(0, LISTED)
                .mapToObj(i -> "CP-2-%d,%s,Xã số %d,1/1/2020".formatted(i, i < 100 ? "" : "CP-2-" + i % 100, i))
                .collect(Collectors.joining("\n", "ma,cap tren,ten,tu ngay\n", "\n"));
        var before = grounds.processor();
        long start = System.nanoTime();
        var draft = done(imports.propose(clock.newId(), top.id(), ImportDraft.Kind.UNITS, false, content));
        double shown = (System.nanoTime() - start) / 1e6;
        done(imports.accept(draft.id(), draft.preview().fingerprint(), author(top)));
        double took = (System.nanoTime() - start) / 1e6;
        var used = grounds.processor().minus(before);
        expect(
                LISTED + 1,
                grounds.bean(Units.class).subtree(top.id(), clock.today()).size());
        sheet.told("import-list-preview", shown, "ms");
        sheet.atMost("import-list", took, "ms", LIMIT);
        sheet.told("import-list-processor", (double) used.toMillis(), "ms");
    }

    private static void expect(int expected, int found) {
        if (expected != found) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    private static Author author(Unit body) {
        return new Author(body.id().value(), null, "Bench");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var answer) -> answer;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why);
        };
    }
}

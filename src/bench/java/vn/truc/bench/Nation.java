package vn.truc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;
import vn.truc.replay.NationalStage;
import vn.truc.report.Forms;

/// The country as figures are measured on it: 11,369 units, 300,000 people, three rules for everybody, a week of
/// reports, plans of the week for every tenth unit, people who are away and turns of duty.
record Nation(NationalStage.Country country, List<Unit.Id> units, double settling, double settlingProcessor) {
    /// The first day of everything.
    static final LocalDate START = LocalDate.of(2020, 1, 1);

    /// The day that is looked at.
    static final LocalDate TODAY = NationalStage.TODAY;

    /// How many people are made up; `-Dbench.people=N` for a smaller try, whose figures prove nothing.
    static final int PEOPLE = Integer.getInteger("bench.people", 300_000);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Nation raise(Grounds grounds) {
        grounds.bean(OfficeClock.class).hold(now());
        var stage = grounds.bean(NationalStage.class);
        var country = stage.country();
        var before = grounds.processor();
        long start = System.nanoTime();
        int settled = stage.settle(country, PEOPLE);
        double took = (System.nanoTime() - start) / 1e6;
        double used = (double) grounds.processor().minus(before).toMillis();
        if (settled != PEOPLE) {
            throw new AssertionError("settled " + settled);
        }
        report(grounds, country);
        plan(grounds, country);
        stage.order(country);
        settle(grounds);
        var units = grounds.bean(Units.class).subtree(country.government().id(), TODAY).stream()
                .map(Unit::id)
                .toList();
        return new Nation(country, units, took, used);
    }

    static Instant now() {
        return TODAY.atTime(LocalTime.of(14, 45)).atZone(Words.OFFICE_ZONE).toInstant();
    }

    static Unit government(Grounds grounds, String code) {
        var id = new Unit.Id(grounds.bean(OfficeClock.class).newId());
        return grounds.bean(Units.class)
                .open(new Units.Opening(id, Optional.empty(), code, "Chính phủ", "Chính phủ", code, true, "", START));
    }

    /// The unit with this code.
    static Unit unit(Grounds grounds, String code) {
        return grounds.bean(Units.class).findByCode(code, TODAY).orElseThrow();
    }

    /// The head of a unit, with the rights of today.
    static Actor head(Grounds grounds, Unit unit) {
        var head = grounds.bean(NationalStage.class).head(unit);
        return grounds.bean(Rights.class).actor(head.id()).orElseThrow();
    }

    /// A statement of `src/bench/sql`.
    static String sql(String name) {
        try {
            return Files.readString(Path.of("src", "bench", "sql", name + ".sql"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Nine of ten units have reported on each day, one of them late.
    private static void report(Grounds grounds, NationalStage.Country country) {
        var indicators = grounds.bean(Forms.class).find(NationalStage.FORM, TODAY).orElseThrow().indicators().stream()
                .map(indicator -> indicator.code())
                .toArray(String[]::new);
        grounds.jdbc()
                .sql(sql("reports"))
                .param("top", country.government().id().value())
                .param("recipient", country.office().id().value())
                .param("form", NationalStage.FORM)
                .param("from", NationalStage.RULES)
                .param("to", TODAY)
                .param("indicators", indicators)
                .update();
    }

    /// Every tenth unit has an approved plan of the week; some of those planned are away, and there are leaders’ rotas.
    private static void plan(Grounds grounds, NationalStage.Country country) {
        grounds.jdbc()
                .sql(sql("plans"))
                .param("top", country.government().id().value())
                .param("day", TODAY)
                .update();
        grounds.bean(Acting.class)
                .as(
                        "bench.nation",
                        () -> grounds.jdbc()
                                .sql(sql("away"))
                                .param("top", country.government().id().value())
                                .param("day", TODAY)
                                .update());
        grounds.jdbc().sql("analyze").update();
    }

    /// Waits until everything that the new rules mean has been computed.
    private static void settle(Grounds grounds) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < 3; ) {
            if (System.nanoTime() > until) {
                throw new AssertionError("compliance is still being computed");
            }
            LockSupport.parkNanos(500_000_000L);
            boolean busy = grounds.jdbc()
                    .sql("select exists (select from compliance_mark) or exists (select from event_publication)")
                    .query(Boolean.class)
                    .single();
            quiet = busy ? 0 : quiet + 1;
        }
        grounds.jdbc().sql("analyze").update();
    }
}

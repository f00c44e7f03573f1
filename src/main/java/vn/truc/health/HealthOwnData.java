package vn.truc.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// Everything about a person’s health, in words, and who looked at it.
@Component
@Transactional(readOnly = true)
class HealthOwnData implements OwnData {
    private static final int MOST = 500;

    private final DeclarationRepository declarations;
    private final IsolationRepository isolations;
    private final FollowUpRepository followUps;
    private final ContactEventRepository events;
    private final Acting acting;
    private final LookRepository looks;
    private final ConsentRepository consents;
    private final Rulebooks rulebooks;
    private final OfficeClock clock;

    HealthOwnData(
            DeclarationRepository declarations,
            IsolationRepository isolations,
            FollowUpRepository followUps,
            ContactEventRepository events,
            Acting acting,
            LookRepository looks,
            ConsentRepository consents,
            Rulebooks rulebooks,
            OfficeClock clock) {
        this.declarations = declarations;
        this.isolations = isolations;
        this.followUps = followUps;
        this.events = events;
        this.acting = acting;
        this.looks = looks;
        this.consents = consents;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Table> about(Actor person) {
        var today = clock.today();
        return List.of(
                declared(person, today),
                isolated(person, today),
                contacts(person, today),
                looked(person, today),
                agreed(person, today));
    }

    private Table declared(Actor person, LocalDate today) {
        var rows = Table.of(
                Message.of("health.own.declarations"),
                today,
                "health.own.at",
                "health.own.channel",
                "health.own.question",
                "health.own.answer");
        for (var declaration : declarations.of(person.person().id(), MOST)) {
            var channel = Message.of("health.channel." + declaration.channel());
            if (declaration.answers().isEmpty()) {
                rows.row(declaration.declaredAt(), channel, "", "");
                continue;
            }
            var answers = declaration.answers().get();
            for (var question : rulebooks.answered(declaration.questionnaire()).questions()) {
                var yes = answers.positive(question.code()).stream()
                        .map(question::called)
                        .toList();
                rows.row(
                        declaration.declaredAt(),
                        channel,
                        question.text().said(),
                        yes.isEmpty() ? question.no() : String.join("; ", yes));
            }
        }
        return rows.table();
    }

    /// Every version of every order, as what, by which rule, why and by whom, and what was said day by day.
    private Table isolated(Actor person, LocalDate today) {
        var rows = Table.of(
                Message.of("health.own.isolations"), today, "health.own.at", "health.own.what", "health.own.details");
        var told = new HashSet<Isolation.Id>();
        for (var written : isolations.versions(person.person().id())) {
            rows.row(
                    written.at(),
                    Message.of("health.isolation.kind." + written.isolation().kind()),
                    details(written));
            if (told.add(written.isolation().id())) {
                followUps
                        .of(written.isolation().id(), MOST)
                        .forEach(said -> rows.row(said.at(), Message.of("health.followup.title"), said(said)));
            }
        }
        return rows.table();
    }

    private static String details(IsolationRepository.Written written) {
        var isolation = written.isolation();
        var parts = new ArrayList<String>();
        parts.add(Words.t("health.isolation.standing." + isolation.standing()));
        parts.add(isolation
                .lastDay()
                .map(end -> Words.span(isolation.from(), end))
                .orElseGet(() -> Words.t("health.isolation.open", Words.day(isolation.from()))));
        isolation.watchedUntil().ifPresent(until -> parts.add(Words.t("health.isolation.watch", Words.day(until))));
        parts.add(isolation.basis());
        parts.add(isolation.reason());
        parts.add(Words.t("health.own.version", isolation.version(), written.writer()));
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    /// What was said on a day, by the questions of that day.
    private String said(FollowUp said) {
        var question =
                rulebooks.questionnaire(said.day(), Occasion.DAILY).content().question(FollowUp.SIGNS);
        var signs = said.answers().positive(FollowUp.SIGNS).stream()
                .map(sign -> question.map(asked -> asked.called(sign)).orElse(sign))
                .toList();
        var words = signs.isEmpty() ? question.map(Questionnaire.Question::no).orElse("") : String.join("; ", signs);
        var measured = said.answers().chosen().get(FollowUp.TEMPERATURE);
        return measured == null || measured.isEmpty()
                ? words
                : words + " · " + Words.t("health.followup.temperature") + ": " + String.join(", ", measured);
    }

    /// What became known of cases and contacts about the person; whom else it is about is theirs.
    private Table contacts(Actor person, LocalDate today) {
        var rows = Table.of(
                Message.of("health.own.contacts"), today, "health.own.at", "health.own.what", "health.own.who");
        acting.as("health.own-data", () -> events.about(person.person().id().value()))
                .forEach(event ->
                        rows.row(event.day(), Message.of("health.contacts.kind." + event.kind()), event.writer()));
        return rows.table();
    }

    private Table looked(Actor person, LocalDate today) {
        var rows =
                Table.of(Message.of("health.mine.looks"), today, "health.own.at", "health.own.who", "health.own.why");
        looks.at(person.person().id()).forEach(look -> rows.row(look.at(), look.looker(), look.reason()));
        return rows.table();
    }

    private Table agreed(Actor person, LocalDate today) {
        var rows = Table.of(
                Message.of("health.own.consents"), today, "health.own.at", "health.own.what", "health.own.details");
        consents.of(person.person().id())
                .forEach(line -> rows.row(
                        line.at(),
                        Message.of(line.agreed() ? "health.own.agreed" : "health.own.withdrawn"),
                        line.consent()));
        return rows.table();
    }
}

package vn.truc.health;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    private final LookRepository looks;
    private final ConsentRepository consents;
    private final Rulebooks rulebooks;
    private final OfficeClock clock;

    HealthOwnData(
            DeclarationRepository declarations,
            IsolationRepository isolations,
            FollowUpRepository followUps,
            LookRepository looks,
            ConsentRepository consents,
            Rulebooks rulebooks,
            OfficeClock clock) {
        this.declarations = declarations;
        this.isolations = isolations;
        this.followUps = followUps;
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
        return List.of(declared(person, today), isolated(person, today), looked(person, today), agreed(person, today));
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

    private Table isolated(Actor person, LocalDate today) {
        var rows = Table.of(
                Message.of("health.own.isolations"), today, "health.own.at", "health.own.what", "health.own.details");
        for (var isolation : isolations.of(person.person().id())) {
            rows.row(
                    isolation.from(),
                    Message.of("health.isolation.kind." + isolation.kind()),
                    isolation
                                    .lastDay()
                                    .map(end -> Words.t(
                                            "health.isolation.span", Words.day(isolation.from()), Words.day(end)))
                                    .orElseGet(() -> Words.t("health.isolation.open", Words.day(isolation.from())))
                            + isolation
                                    .watchedUntil()
                                    .map(until -> " · " + Words.t("health.isolation.watch", Words.day(until)))
                                    .orElse(""));
            for (var said : followUps.of(isolation.id(), MOST)) {
                rows.row(
                        said.at(),
                        Message.of("health.followup.title"),
                        said.answers().chosen().toString());
            }
        }
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

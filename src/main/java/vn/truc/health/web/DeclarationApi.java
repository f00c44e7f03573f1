package vn.truc.health.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.health.Answers;
import vn.truc.health.Asked;
import vn.truc.health.Channel;
import vn.truc.health.Clearance;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Occasion;
import vn.truc.health.Questionnaire;
import vn.truc.health.Relation;
import vn.truc.health.SeenList;
import vn.truc.health.Status;
import vn.truc.page.NotFound;

/// One's own declarations, for programs. Answers go in; what comes out is the status.
@RestController
@Tag(name = "declarations", description = "A person's own health declarations")
class DeclarationApi {
    private final Declarations declarations;
    private final SeenList seenList;

    DeclarationApi(Declarations declarations, SeenList seenList) {
        this.declarations = declarations;
        this.seenList = seenList;
    }

    @Needs(Right.OWN)
    @GetMapping("/api/declarations/questions")
    @Operation(summary = "What is asked today, with the codes of the answers")
    DeclarationQuestions questions(Actor by) {
        return DeclarationQuestions.of(Occasion.DAILY, declarations.asked(by));
    }

    @Needs(Right.OWN)
    @GetMapping("/api/declarations/questionnaires")
    @Operation(
            summary = "What is asked today on every occasion: daily, back from a trip, after a contact, a temperature")
    List<DeclarationQuestions> questionnaires(Actor by) {
        return Occasion.ofStaff().stream()
                .map(occasion -> DeclarationQuestions.of(occasion, declarations.asked(by, occasion)))
                .toList();
    }

    @Needs(Right.SEE_CLEARANCE)
    @PutMapping("/api/declarations/seen/{list}")
    @Operation(
            summary = "Record declarations that were made elsewhere, as a list under an id made by the caller",
            description = "All lines or none. The same list again changes nothing.")
    DeclarationsRecorded seen(Actor by, @PathVariable UUID list, @RequestBody DeclarationsSeen sent) {
        var lines = sent.lines() == null ? List.<DeclarationSeen>of() : sent.lines();
        return new DeclarationsRecorded(seenList.record(
                        by, list, lines.stream().map(DeclarationSeen::entry).toList())
                .orProblem());
    }

    @Needs(Right.OWN)
    @GetMapping("/api/declarations")
    @Operation(summary = "One's own declarations, the newest first, without the answers")
    List<DeclarationLine> own(Actor by) {
        return declarations.own(by).stream().map(DeclarationLine::of).toList();
    }

    @Needs(Right.OWN)
    @PutMapping("/api/declarations/{id}")
    @Operation(
            summary = "Declare for oneself, under an id made by the caller (UUID version 7)",
            description = "Each question has its answers; `NONE` alone says no. The same id with the same answers"
                    + " gives the same status again, with others it is a conflict.")
    DeclarationStatus declare(Actor by, @PathVariable Declaration.Id id, @RequestBody DeclarationAnswers sent) {
        var draft = new Declarations.Draft(
                id,
                Answers.of(sent.answers() == null ? Map.of() : sent.answers()),
                Boolean.TRUE.equals(sent.agreed()),
                Optional.ofNullable(sent.corrects()).map(Declaration.Id::new),
                occasion(sent.occasion()));
        return DeclarationStatus.of(declarations.declare(by, draft).orProblem());
    }

    /// A visitor's questions are asked at the poster.
    private static Occasion occasion(@Nullable Occasion asked) {
        if (asked == Occasion.VISITOR) {
            throw new NotFound("occasion");
        }
        return asked == null ? Occasion.DAILY : asked;
    }

    /// What a person declares.
    record DeclarationAnswers(
            @Schema(description = "By the code of the question: the codes of its answers") @Nullable
            Map<String, List<String>> answers,

            @Schema(description = "On which occasion; without it the daily declaration") @Nullable
            Occasion occasion,

            @Schema(description = "Whether the sentence of consent was agreed to") @Nullable
            Boolean agreed,

            @Schema(description = "The earlier declaration that this one corrects") @Nullable
            UUID corrects) {}

    /// How somebody stands after it: without the answers.
    record DeclarationStatus(UUID declaration, LocalDate day, Status status, Instant declaredAt, Instant until) {
        static DeclarationStatus of(Clearance clearance) {
            return new DeclarationStatus(
                    clearance.declaration().value(),
                    clearance.day(),
                    clearance.status(),
                    clearance.declaredAt(),
                    clearance.until());
        }
    }

    /// Declarations seen elsewhere.
    record DeclarationsSeen(@Nullable List<DeclarationSeen> lines) {}

    /// One of them: of whom, where, of when, and whether it lets the person come.
    record DeclarationSeen(String staffNumber, Channel channel, Instant at, boolean clear) {
        SeenList.Entry entry() {
            return new SeenList.Entry(staffNumber, channel, at, clear);
        }
    }

    /// How many were recorded.
    record DeclarationsRecorded(int recorded) {}

    /// One declaration in a list.
    @Schema(name = "Declaration")
    record DeclarationLine(UUID id, LocalDate day, Instant declaredAt, Channel channel, Optional<UUID> corrects) {
        static DeclarationLine of(Declaration declaration) {
            return new DeclarationLine(
                    declaration.id().value(),
                    declaration.day(),
                    declaration.declaredAt(),
                    declaration.channel(),
                    declaration.versionOf().map(Declaration.Id::value));
        }
    }

    /// The questionnaire of today on an occasion.
    record DeclarationQuestions(
            Occasion occasion, String consent, boolean agreedBefore, List<DeclarationQuestion> questions) {
        static DeclarationQuestions of(Occasion occasion, Asked asked) {
            return new DeclarationQuestions(
                    occasion,
                    asked.consent().said(),
                    asked.agreed(),
                    asked.questionnaire().questions().stream()
                            .map(DeclarationQuestion::of)
                            .toList());
        }
    }

    /// One question with the codes of its answers; the answers of a question for places are the places themselves.
    record DeclarationQuestion(String code, Questionnaire.Kind kind, String text, List<DeclarationChoice> answers) {
        static DeclarationQuestion of(Questionnaire.Question question) {
            var answers = new ArrayList<DeclarationChoice>();
            if (question.none() != null) {
                answers.add(new DeclarationChoice(Answers.NONE, question.no()));
            }
            question.options().forEach(option -> {
                if (question.kind() == Questionnaire.Kind.RELATIONS) {
                    for (var relation : Relation.values()) {
                        answers.add(new DeclarationChoice(
                                option.code() + "." + relation, option.said() + " (" + relation.said() + ")"));
                    }
                } else {
                    answers.add(new DeclarationChoice(option.code(), option.said()));
                }
            });
            return new DeclarationQuestion(
                    question.code(), question.kind(), question.text().said(), List.copyOf(answers));
        }
    }

    /// One answer.
    record DeclarationChoice(String code, String text) {}
}

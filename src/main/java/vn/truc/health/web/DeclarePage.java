package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.health.Answers;
import vn.truc.health.Asked;
import vn.truc.health.Occasion;
import vn.truc.page.FormErrors;

/// The form of a declaration: of today, correcting an earlier one, or for a colleague.
public record DeclarePage(
        LocalDate today,
        Occasion occasion,
        Asked asked,
        UUID id,
        UUID idOfSame,
        Answers answers,
        boolean agreed,
        String corrects,
        Optional<Colleague> colleague,
        Optional<Repeat> repeat,
        FormErrors errors) {
    /// The colleague who is declared for.
    public record Colleague(String id, String name) {}

    /// What can be declared again with one tap: whose day, in short.
    public record Repeat(String declaration, LocalDate day, boolean yesterday, String inShort) {
        static Optional<Repeat> of(Asked asked, LocalDate today) {
            if (!asked.agreed()) {
                return Optional.empty();
            }
            return asked.last()
                    .map(last -> new Repeat(
                            last.id().toString(),
                            last.day(),
                            last.day().equals(today.minusDays(1)),
                            AnswerForm.inShort(asked, last.answers().orElseThrow())));
        }
    }

    /// On which other occasions one can declare here.
    public List<Occasion> others() {
        return colleague.isPresent() || !corrects.isEmpty()
                ? List.of()
                : Occasion.ofStaff().stream().filter(other -> other != occasion).toList();
    }

    /// Where the form goes.
    public String action() {
        return colleague.map(other -> "/health/for/" + other.id()).orElse("/health/declare");
    }
}

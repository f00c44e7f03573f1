package vn.truc.administration.web;

import java.util.List;
import java.util.Optional;
import vn.truc.administration.FirstStep;

/// What is set up and what is next.
public record StartPage(List<FirstStep.Standing> steps) {
    /// The steps that must be taken.
    public long needed() {
        return steps.stream().filter(step -> !step.optional()).count();
    }

    /// How many of them are done.
    public long done() {
        return steps.stream().filter(step -> !step.optional() && step.done()).count();
    }

    /// The one to take now.
    public Optional<FirstStep.Standing> next() {
        return steps.stream().filter(step -> !step.optional() && !step.done()).findFirst();
    }
}

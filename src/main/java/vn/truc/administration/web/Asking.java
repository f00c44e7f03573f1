package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.function.Function;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Asks with a form on a page of its own, and once more with what is wrong.
final class Asking {
    private static final Templates TEMPLATES = new StaticTemplates();

    private Asking() {}

    static Page page(FormSheet sheet) {
        return Page.of(sheet.title(), TEMPLATES.administrationForm(sheet));
    }

    /// Back to where one came from when it was done; otherwise the form with what is wrong.
    static <T> Answer after(Outcome<T> outcome, String back, Function<FormErrors, FormSheet> again) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> Redirect.to(back).saying("administration.saved");
            case Outcome.Refused<T>(var why) -> page(again.apply(why)).refusing();
        };
    }

    /// The one of this name; otherwise the one that is usual.
    static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}

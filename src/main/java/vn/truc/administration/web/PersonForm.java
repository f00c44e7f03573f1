package vn.truc.administration.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.administration.PersonDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The forms about a person.
@Component
class PersonForm {
    private final EditionGuard editions;
    private final OfficeClock clock;

    PersonForm(EditionGuard editions, OfficeClock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    FormSheet engage(Unit.Id unit, String called, Typed typed, FormErrors errors) {
        var back = "/administration/units/" + unit;
        return FormSheet.of(
                        Words.t("administration.people") + " · " + called,
                        "administration.engage",
                        "/administration/engage/" + unit,
                        back)
                .typed(typed, clock)
                .text("number", "")
                .text("name", "")
                .choice("kind", Labels.kinds(Post.Kind.STAFF))
                .text("title", "")
                .text("portfolio", "")
                .text("phone", "")
                .text("email", "")
                .day("from", clock.today().toString())
                .day("until", "")
                .submit("administration.engage.do", errors);
    }

    FormSheet show(PersonDesk.Sheet sheet, Act act, Typed typed, FormErrors errors) {
        var id = sheet.person().id();
        var key = act.name().toLowerCase(Locale.ROOT);
        var back = "/administration/people/" + id;
        var form = FormSheet.of(sheet.person().name(), "administration.person." + key, back + "/" + key, back)
                .typed(typed, clock)
                .edition(editions.of(id.value()), errors);
        var today = clock.today().toString();
        switch (act) {
            case RENAME -> form.text("name", sheet.person().name());
            case CONTACT ->
                form.text("phone", sheet.contact().phone())
                        .text("email", sheet.contact().email());
            case APPOINT ->
                form.suggest("unitCode", "", List.of())
                        .choice("kind", Labels.kinds(Post.Kind.STAFF))
                        .text("title", "")
                        .text("portfolio", "")
                        .day("from", today)
                        .day("until", "");
            case END -> form.choice("post", posts(sheet)).day("from", today);
            case ENTRUST ->
                form.choice("post", posts(sheet))
                        .text("portfolio", portfolio(sheet))
                        .day("from", today);
            case LEAVE ->
                form.warning(Message.of(
                                "administration.person.leave.what", posts(sheet).size()))
                        .day("from", today);
        }
        return form.submit("administration.person." + key + ".do", errors);
    }

    private List<FormSheet.Option> posts(PersonDesk.Sheet sheet) {
        var today = clock.today();
        return sheet.career().stream()
                .filter(post -> post.heldFrom(today))
                .map(post -> new FormSheet.Option(
                        post.id().toString(),
                        Words.t("administration.post." + post.kind()) + " – " + sheet.unit(post.unit()),
                        false))
                .toList();
    }

    /// The codes of the units of which the person is in charge today, as the field takes them.
    private String portfolio(PersonDesk.Sheet sheet) {
        var today = clock.today();
        return sheet.career().stream()
                .filter(post -> post.heldOn(today))
                .flatMap(post -> post.portfolio().stream())
                .distinct()
                .map(sheet::code)
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    /// What can be done to a person; its name in the address is the small one.
    enum Act {
        RENAME,
        CONTACT,
        APPOINT,
        END,
        ENTRUST,
        LEAVE;

        static Optional<Act> of(String name) {
            return Arrays.stream(values())
                    .filter(act -> act.name().equals(name))
                    .findFirst();
        }
    }
}

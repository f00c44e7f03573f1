package vn.truc.absence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.absence.Absence;
import vn.truc.absence.Balances;
import vn.truc.absence.LeaveBalance;
import vn.truc.absence.Permit;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Words;

/// Finds the words of a leave permit: the bodies of the heading, the person, who signs with what authority.
@Component
class PermitWording {
    private final People people;
    private final Units units;
    private final Balances balances;
    private final AbsenceLines lines;

    PermitWording(People people, Units units, Balances balances, AbsenceLines lines) {
        this.people = people;
        this.units = units;
        this.balances = balances;
        this.lines = lines;
    }

    PermitPage of(Absence leave, Permit permit) {
        var goer = leave.people().getFirst();
        var day = permit.day();
        var staff = people.staff(goer.person(), day);
        var line = units.upward(leave.unit(), day);
        var body = line.stream()
                .filter(Unit::seal)
                .findFirst()
                .or(() -> line.stream().reduce((one, other) -> other))
                .orElseThrow(() -> new NotFound("unit"));
        var above = line.stream().skip(line.indexOf(body) + 1L).findFirst();
        var decision = leave.decision().orElseThrow(() -> new NotFound("decision"));
        var signer = people.staff(decision.by(), day);
        return new PermitPage(
                above.map(Unit::name).orElse(""),
                body.name(),
                permit,
                Words.day(leave.askedAt().atZone(Words.OFFICE_ZONE).toLocalDate()),
                lines.name(goer.person()),
                staff.map(Staff::title).orElse(""),
                LeaveBalance.days(balances.halfDays(leave.span())),
                lines.official(leave).when(),
                leave.place(),
                lines.official(leave).what(),
                signer.map(post -> authority(post, body)).orElse(List.of()),
                lines.name(decision.by()));
    }

    /// A deputy signs for the head, the head of a unit by order of the head of the body (Decree 30/2020/NĐ-CP, Article
    /// 13).
    private static List<String> authority(Staff signer, Unit body) {
        boolean atBody = signer.unit().equals(body.id());
        var prefix = switch (signer.kind()) {
            case HEAD -> atBody ? Optional.<String>empty() : Optional.of("absence.permit.by-order");
            case DEPUTY -> Optional.of(atBody ? "absence.permit.for-head" : "absence.permit.for-unit-head");
            case LEADER -> Optional.of("absence.permit.for-head");
            case CLERK, HEALTH_OFFICER, ANSWER_READER, GUARD, STAFF, ADMINISTRATOR -> Optional.<String>empty();
        };
        var said = new ArrayList<String>();
        prefix.ifPresent(key -> said.add(Words.say(Message.of(key), Words.VIETNAMESE)));
        said.add(title(signer).toUpperCase(Locale.ROOT));
        return said;
    }

    private static String title(Staff signer) {
        return signer.title().isBlank() && signer.kind() == Post.Kind.HEAD
                ? Words.say(Message.of("absence.permit.head"), Words.VIETNAMESE)
                : signer.title();
    }
}

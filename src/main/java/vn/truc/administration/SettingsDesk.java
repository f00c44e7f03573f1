package vn.truc.administration;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.account.WebAddress;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.OfficeSettings;
import vn.truc.message.Emails;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// What the office sets by itself: the address in links, the sender of e-mails; and how its bodies are called.
@Service
@Transactional
public class SettingsDesk {
    private final OfficeSettings settings;
    private final WebAddress address;
    private final Emails emails;
    private final Units units;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;

    SettingsDesk(
            OfficeSettings settings,
            WebAddress address,
            Emails emails,
            Units units,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            Clock wall) {
        this.settings = settings;
        this.address = address;
        this.emails = emails;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
    }

    /// The address and whether the environment says it, the mail server and sender, the bodies in the reach,
    /// and whether this administrator may change what holds for all.
    public record Sheet(
            Optional<String> address,
            boolean addressFixed,
            Emails.Standing mail,
            String sender,
            List<Unit> bodies,
            boolean may) {}

    /// What is set now.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by) {
        return new Sheet(
                address.known(),
                address.isFixed(),
                emails.standing(),
                settings.value(OfficeSettings.Name.MAIL_FROM).orElse(""),
                units.named(by.roots(Right.ADMINISTER), clock.today()),
                rights.mayForAll(by, Right.ADMINISTER));
    }

    /// Sets address and sender; an empty one is taken back.
    public Outcome<Boolean> set(Actor by, String wantedAddress, String wantedSender) {
        rights.demandForAll(by, Right.ADMINISTER);
        var wrong = FormErrors.none();
        if (!wantedAddress.isEmpty() && !isAddress(wantedAddress)) {
            wrong = wrong.with("address", Message.of("administration.settings.address.wrong"));
        }
        if (!wantedSender.isEmpty() && !wantedSender.matches("[^@\\s<>]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}")) {
            wrong = wrong.with("sender", Message.of("administration.settings.sender.wrong"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        boolean moved = set(by, OfficeSettings.Name.ADDRESS, wantedAddress.replaceAll("/+$", ""));
        boolean renamed = set(by, OfficeSettings.Name.MAIL_FROM, wantedSender);
        return Outcome.done(moved || renamed);
    }

    private boolean set(Actor by, OfficeSettings.Name name, String value) {
        boolean changed = !settings.value(name).orElse("").equals(value)
                && settings.set(name, value, by.person().name(), wall.instant());
        if (changed) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "administration.set",
                    by.person().body().value(),
                    Map.of("name", name.name(), "value", value)));
        }
        return changed;
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

package vn.truc.gate;

import static vn.truc.page.Outcomes.done;

import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;

/// A house whose gate has a kiosk, with or without a guard on duty.
@Component
public class KioskExamples {
    /// The PIN of every guard here.
    public static final String PIN = "270419";

    private final GateExamples examples;
    private final Kiosks kiosks;
    private final OfficeClock clock;

    KioskExamples(GateExamples examples, Kiosks kiosks, OfficeClock clock) {
        this.examples = examples;
        this.kiosks = kiosks;
        this.clock = clock;
    }

    /// A kiosk that its guard has taken over.
    public Manned manned() {
        var kiosk = unmanned();
        done(kiosks.takeOver(kiosk.kiosk(), clock.newId(), kiosk.house().guard().staffNumber(), PIN));
        return kiosk;
    }

    /// A kiosk that stands there.
    public Manned unmanned() {
        var house = examples.house();
        done(examples.as(house.guard(), by -> kiosks.setPin(by, PIN)));
        return standing(house);
    }

    /// Another kiosk at the same gate, taken over by the same guard.
    Manned beside(Manned first) {
        return manned(first.house());
    }

    private Manned manned(House house) {
        var kiosk = standing(house);
        done(kiosks.takeOver(kiosk.kiosk(), clock.newId(), house.guard().staffNumber(), PIN));
        return kiosk;
    }

    /// A kiosk at another building of the same body, taken over by the same guard.
    Manned elsewhere(Manned first) {
        return manned(examples.elsewhere(first.house()));
    }

    /// Another guard of the house.
    Person relief(House house) {
        var guard = house.examples().person(house.body(), "Đinh Văn Trực", Post.Kind.GUARD);
        done(examples.as(guard, by -> kiosks.setPin(by, PIN)));
        return guard;
    }

    private Manned standing(House house) {
        var made = done(examples.as(
                administrator(house),
                by -> kiosks.make(by, new Kiosk.Id(clock.newId()), house.body().id(), house.gate(), "Máy ở sảnh")));
        return new Manned(house, made.kiosk(), made.key().orElseThrow());
    }

    Person administrator(House house) {
        return house.examples().person(house.body(), "Đỗ Thị Quản", Post.Kind.ADMINISTRATOR);
    }

    /// A house with its kiosk.
    public record Manned(House house, Kiosk kiosk, KioskKey key) {}
}

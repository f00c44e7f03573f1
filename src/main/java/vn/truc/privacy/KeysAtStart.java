package vn.truc.privacy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.vault.Keyring;
import vn.truc.vault.Resealing;

/// Before anybody is served, the keys are tried on what is locked, and what a migration made ready is locked, with
/// nothing left of it as it was.
@Component
class KeysAtStart implements SmartInitializingSingleton {
    private final Keyring keyring;
    private final Resealing resealing;
    private final Acting acting;

    KeysAtStart(Keyring keyring, Resealing resealing, Acting acting) {
        this.keyring = keyring;
        this.resealing = resealing;
        this.acting = acting;
    }

    @Override
    public void afterSingletonsInstantiated() {
        acting.as("vault.keys-at-start", () -> {
            keyring.demand();
            return true;
        });
        resealing.clearAway(acting.as(Resealing.PART, resealing::firstTime));
    }
}

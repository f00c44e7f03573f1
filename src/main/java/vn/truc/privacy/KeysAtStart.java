package vn.truc.privacy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.vault.Keyring;

/// Before anybody is served, the keys are tried on what is locked.
@Component
class KeysAtStart implements SmartInitializingSingleton {
    private final Keyring keyring;
    private final Acting acting;

    KeysAtStart(Keyring keyring, Acting acting) {
        this.keyring = keyring;
        this.acting = acting;
    }

    @Override
    public void afterSingletonsInstantiated() {
        acting.as("vault.keys-at-start", () -> {
            keyring.demand();
            return true;
        });
    }
}

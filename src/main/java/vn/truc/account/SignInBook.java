package vn.truc.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.vault.Vault;

/// Counts failures to sign in, for all nodes together: five for an account or twenty from an address lock it.
@Service
@Transactional
class SignInBook {
    private static final int NETWORK_BYTES = 8;
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInRepository repository;
    private final Vault vault;
    private final Audit audit;
    private final OfficeClock clock;

    SignInBook(SignInRepository repository, Vault vault, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens a try: until when it is locked, or empty. The try counts against the account at once, so that tries at the
    /// same moment are not worth more than tries one after the other.
    Optional<Instant> begin(String login, String address, Instant now) {
        var account = account(login);
        var from = address(address);
        var failures = repository.lock(List.of(account, from), now);
        var ofAccount = Objects.requireNonNull(failures.get(SignInRepository.key(account)));
        var fromAddress = Objects.requireNonNull(failures.get(SignInRepository.key(from)));
        var locked = ofAccount
                .lockedUntil(Failures.OF_ACCOUNT, now)
                .or(() -> fromAddress.lockedUntil(Failures.FROM_ADDRESS, now));
        if (locked.isEmpty()) {
            repository.keep(account, ofAccount.another(now));
        }
        return locked;
    }

    /// The try failed: counts against the address too.
    void failed(String address, Instant now) {
        var from = address(address);
        var failures = repository.lock(List.of(from), now).get(SignInRepository.key(from));
        repository.keep(from, Objects.requireNonNull(failures).another(now));
    }

    /// The password was right: the account starts anew.
    void proved(String login) {
        repository.forget(account(login));
    }

    /// Lets an account try again at once; says whether it had failures.
    boolean unlock(String login) {
        return repository.forget(account(login));
    }

    /// Until when each of these accounts is locked; those that are not are left out.
    Map<String, Instant> locked(Collection<String> logins, Instant now) {
        var subjects = logins.stream().collect(Collectors.toMap(login -> login, this::account));
        var failures = repository.of(List.copyOf(subjects.values()));
        var locked = new HashMap<String, Instant>();
        subjects.forEach((login, subject) -> Optional.ofNullable(failures.get(SignInRepository.key(subject)))
                .flatMap(found -> found.lockedUntil(Failures.OF_ACCOUNT, now))
                .ifPresent(until -> locked.put(login, until)));
        return locked;
    }

    /// The try succeeded: somebody is signed in.
    void succeeded(String login, Actor who) {
        proved(login);
        audit.write(new Audit.Line(
                clock.newId(),
                who.author(),
                "account.signed-in",
                who.person().id().value(),
                Map.of()));
    }

    /// Forgets what is older than a day.
    int tidy(Instant now) {
        return repository.forgetBefore(now.minus(KEPT));
    }

    private byte[] account(String login) {
        return vault.fingerprint(login, "sign-in.account");
    }

    private byte[] address(String address) {
        return vault.fingerprint(network(address), "sign-in.address");
    }

    /// An IPv4 address as it is; of an IPv6 address the network, since one line owns all addresses of it.
    static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (IllegalArgumentException notLiteral) {
            return address;
        }
    }
}

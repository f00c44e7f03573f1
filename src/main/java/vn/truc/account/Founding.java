package vn.truc.account;

import java.util.LinkedHashMap;
import java.util.UUID;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What is needed to found an installation: the body with its seal, the first administrator, and the code that
/// stands in the terminal.
public record Founding(
        UUID id,
        String name,
        String shortName,
        String code,
        String phone,
        String administrator,
        String staffNumber,
        String login,
        Secret password,
        Secret again,
        String proof) {
    private static final int LONGEST = 200;

    /// What is left open is filled in: the full name as the short one, and the sign-in name that everybody is proposed.
    public Founding {
        shortName = shortName.isBlank() ? name : shortName;
        login = login.isBlank() ? Login.proposed(staffNumber.strip(), code.strip()) : login;
    }

    /// What is wrong with it, apart from the proof.
    FormErrors errors() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", name);
        if (!shortName.equals(name)) {
            texts.put("shortName", shortName);
        }
        texts.put("code", code);
        texts.put("administrator", administrator);
        texts.put("staffNumber", staffNumber);
        var errors = FormErrors.none();
        for (var text : texts.entrySet()) {
            if (text.getValue().isBlank() || text.getValue().length() > LONGEST) {
                errors = errors.with(text.getKey(), Message.of("account.first-run.needed", LONGEST));
            }
        }
        if (Login.of(login).isEmpty()) {
            errors = errors.with("login", Message.of("account.login.form"));
        }
        var weakness = password.weakness(login);
        if (weakness.isPresent()) {
            errors = errors.with("password", weakness.get());
        }
        return password.equals(again) ? errors : errors.with("again", Message.of("account.password.again.differs"));
    }
}

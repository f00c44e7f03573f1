package vn.truc.account.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.account.Founding;
import vn.truc.account.Secret;
import vn.truc.page.NotFound;

/// The founding as typed.
public record FirstRunForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String code,
        @Nullable String phone,
        @Nullable String administrator,
        @Nullable String staffNumber,
        @Nullable String login,
        @Nullable String password,
        @Nullable String again,
        @Nullable String proof) {
    static FirstRunForm empty(String id) {
        return new FirstRunForm(id, "", "", "", "", "", "", "", "", "", "");
    }

    /// What was typed into a field, for showing it again.
    public String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    Founding founding() {
        return new Founding(
                uuid(),
                text(name),
                text(shortName),
                text(code),
                text(phone),
                text(administrator),
                text(staffNumber),
                text(login),
                new Secret(text(password)),
                new Secret(text(again)),
                text(proof));
    }

    private UUID uuid() {
        try {
            return UUID.fromString(text(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("id");
        }
    }

    @Override
    public String toString() {
        return "FirstRunForm[" + id + "]";
    }
}

package vn.truc.health.web;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.health.Channel;
import vn.truc.page.FormErrors;

/// The form on which a declaration made elsewhere is recorded as seen.
public record SeenPage(String person, String name, LocalDate today, SeenForm form, FormErrors errors) {
    /// The places where people declare besides here.
    public Set<Channel> channels() {
        return Channel.elsewhere();
    }
}

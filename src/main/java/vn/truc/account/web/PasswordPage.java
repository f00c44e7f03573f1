package vn.truc.account.web;

import java.util.Optional;
import vn.truc.page.FormErrors;

/// One's own password: the name one has or proposes, and whether the old password is asked for.
public record PasswordPage(Optional<String> known, String login, boolean askOld, FormErrors errors) {}

package vn.truc.privacy.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.page.FormErrors;
import vn.truc.privacy.PrivacyDesk;

/// What was asked of the body, with its clocks; and the key that locks fields, how many open, and what is still
/// locked with
/// an earlier one.
public record DeskPage(
        LocalDate today, List<PrivacyDesk.Standing> requests, int key, int keys, long oldFields, FormErrors errors) {}

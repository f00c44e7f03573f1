package vn.truc.health.web;

import java.util.List;
import java.util.UUID;
import vn.truc.health.ContactBook;
import vn.truc.organisation.Staff;
import vn.truc.page.FormErrors;

/// Cases and contacts of a unit: who stands where, how it came to be, and the form for what became known.
public record ContactsPage(
        String unit, ContactBook.Chain chain, List<Staff> staff, ContactForm form, FormErrors errors) {
    /// What was typed about an event: somebody of the list, or a name from outside.
    public record ContactForm(
            UUID id, UUID stranger, String kind, String who, String other, String otherName, String day, String note) {}
}

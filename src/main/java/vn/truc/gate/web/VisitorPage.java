package vn.truc.gate.web;

import java.util.List;
import java.util.Optional;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The form on which a guard writes in a visitor, or receives one who was announced; and what became of a look for one
/// who came before.
public record VisitorPage(
        Watch watch, VisitorForm form, boolean known, Optional<Message> found, List<Unit> hosts, FormErrors errors) {}

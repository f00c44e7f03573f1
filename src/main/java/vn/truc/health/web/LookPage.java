package vn.truc.health.web;

import java.util.List;
import java.util.UUID;
import vn.truc.health.Declaration;
import vn.truc.health.Said;
import vn.truc.page.FormErrors;

/// One declaration at which a health officer looks: first the reason, then the answers.
public record LookPage(
        String name,
        Declaration declaration,
        UUID id,
        String reason,
        boolean open,
        List<Said> answers,
        FormErrors errors) {}

package vn.truc.plan.web;

import java.util.SequencedMap;
import vn.truc.directive.Directive;
import vn.truc.page.FormErrors;

/// A draft that is to stand ready: for which level, in which area.
public record PreparePage(
        Directive directive, SequencedMap<String, String> areas, String area, int level, FormErrors errors) {}

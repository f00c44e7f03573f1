package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.tracing.TraceQuery;

/// Where tracing begins: whom to ask about, and what was asked before; units by their names. A
/// telephone number that was looked for is not shown again.
public record TracingPage(
        LocalDate today,
        String words,
        boolean searched,
        List<TraceQuery.Subject> found,
        List<TraceQuery> asked,
        Map<Unit.Id, String> units,
        vn.truc.organisation.Person.Id reader,
        FormErrors errors) {}

package vn.truc.administration.web;

import java.util.Set;
import vn.truc.organisation.ImportDraft;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;

/// A list before it is carried out.
public record ImportPage(ImportDraft draft, String unit, FormErrors errors) {
    private static final Set<String> COLUMNS = Set.of(
            "code",
            "parent",
            "name",
            "short",
            "abbreviation",
            "seal",
            "phone",
            "from",
            "until",
            "number",
            "unit",
            "kind",
            "title",
            "email",
            "portfolio",
            "change",
            "level",
            "into");

    /// How a column is called: by its name where it is known, otherwise as it was written.
    public String column(String name) {
        return COLUMNS.contains(name) ? Words.t("organisation.column." + name) : name;
    }
}

package vn.truc.privacy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.page.Words;
import vn.truc.privacy.Purposes;

/// The register of purposes with how long what is kept, in months by table.
public record PurposesPage(LocalDate today, List<Purposes.Purpose> purposes, Map<String, Integer> months) {
    /// How long the data of a purpose are kept: the longest of its tables; for ever where one has no end.
    public String kept(Purposes.Purpose purpose) {
        return purpose.kept().stream().allMatch(months::containsKey)
                ? Words.t(
                        "privacy.kept",
                        purpose.kept().stream()
                                .mapToInt(table -> months.getOrDefault(table, 0))
                                .max()
                                .orElse(0))
                : Words.t("privacy.kept.open");
    }
}

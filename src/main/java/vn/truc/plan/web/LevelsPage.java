package vn.truc.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.truc.directive.Directive;
import vn.truc.organisation.Area;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.plan.LeftOutPlan;
import vn.truc.plan.LevelDecision;

/// An area: at which level it stands, what was decided, which plans stand ready, and the areas within it.
public record LevelsPage(
        Area area,
        List<Area> around,
        Optional<LevelDecision> standing,
        List<LevelDecision> decisions,
        List<Ready> plans,
        List<LeftOutPlan> left,
        List<Area> within,
        Map<Area.Id, LevelDecision> levels,
        UUID id,
        SequencedMap<String, String> issuers,
        MultiValueMap<String, String> typed,
        FormErrors errors) {
    /// A plan that stands ready.
    public record Ready(int level, Directive directive) {}

    /// What was decided about an area and stands within it, as a list to take along.
    static Table table(LocalDate day, Map<Area, LevelDecision> standing) {
        var rows = Table.of(
                Message.of("plan.title"),
                day,
                "plan.csv.code",
                "plan.area",
                "plan.csv.level",
                "plan.number",
                "plan.from");
        standing.forEach((area, decision) -> rows.row(
                area.code(), area.name(), decision.level(), decision.number().toString(), decision.from()));
        return rows.table();
    }

    /// Whether the reader may decide here.
    public boolean mayDecide() {
        return !issuers.isEmpty();
    }

    /// What was typed in a field.
    public String typed(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /// The level of an area within, where somebody decided about it.
    public Optional<LevelDecision> level(Area of) {
        return Optional.ofNullable(levels.get(of.id()));
    }
}

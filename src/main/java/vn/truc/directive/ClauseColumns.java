package vn.truc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Reach;
import vn.truc.measure.RuleJson;
import vn.truc.organisation.Unit;

/// A clause as the columns of its table; many go to the database as one JSON text, so in one statement.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ClauseColumns(
        UUID id,
        int place,
        String label,
        String text,
        String kind,
        @Nullable JsonNode rule,
        boolean everybody,
        @Nullable LocalDate due,
        List<UUID> leadUnits,
        List<UUID> withUnits,
        List<UUID> ends,
        @Nullable String reachKind,
        List<UUID> reachUnits,
        List<UUID> reachExcept) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static String write(List<Clause> clauses) {
        return JSON.writeValueAsString(IntStream.range(0, clauses.size())
                .mapToObj(place -> of(place, clauses.get(place)))
                .toList());
    }

    private static ClauseColumns of(int place, Clause clause) {
        var reach = clause.reach().map(ReachColumns::of);
        return switch (clause.content()) {
            case Clause.Ordered(var rule) ->
                of(
                        place,
                        clause,
                        "ORDERED",
                        JSON.readTree(RuleJson.write(rule)),
                        false,
                        null,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        reach);
            case Clause.Work(var lead, var with, var due) ->
                of(place, clause, "WORK", null, false, due.orElse(null), lead, with, List.of(), reach);
            case Clause.ToRead(var everybody) ->
                of(place, clause, "READ", null, everybody, null, Set.of(), Set.of(), List.of(), reach);
            case Clause.Ending(var ended) ->
                of(
                        place,
                        clause,
                        "END",
                        null,
                        false,
                        null,
                        Set.of(),
                        Set.of(),
                        ended.stream().map(MeasureSource.Id::value).sorted().toList(),
                        reach);
        };
    }

    private static ClauseColumns of(
            int place,
            Clause clause,
            String kind,
            @Nullable JsonNode rule,
            boolean everybody,
            @Nullable LocalDate due,
            Set<Unit.Id> lead,
            Set<Unit.Id> with,
            List<UUID> ends,
            Optional<ReachColumns> reach) {
        return new ClauseColumns(
                clause.id(),
                place,
                clause.label(),
                clause.text(),
                kind,
                rule,
                everybody,
                due,
                List.of(ReachColumns.values(lead)),
                List.of(ReachColumns.values(with)),
                ends,
                reach.map(ReachColumns::kind).orElse(null),
                reach.map(ReachColumns::units).orElse(List.of()),
                reach.map(ReachColumns::except).orElse(List.of()));
    }

    static Clause clause(ResultSet row) throws SQLException {
        return new Clause(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("text"),
                content(row),
                row.getString("reach_kind") == null
                        ? Optional.<Reach>empty()
                        : Optional.of(ReachColumns.of(row).reach()));
    }

    private static Clause.Content content(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case "ORDERED" -> new Clause.Ordered(RuleJson.read(row.getString("rule")));
            case "WORK" ->
                new Clause.Work(
                        ReachColumns.ids(List.of(ReachColumns.array(row, "lead_units"))),
                        ReachColumns.ids(List.of(ReachColumns.array(row, "with_units"))),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)));
            case "READ" -> new Clause.ToRead(row.getBoolean("everybody"));
            case "END" ->
                new Clause.Ending(Stream.of(ReachColumns.array(row, "ends"))
                        .map(MeasureSource.Id::new)
                        .collect(Collectors.toSet()));
            default -> throw new IllegalStateException("No such clause: " + kind);
        };
    }
}

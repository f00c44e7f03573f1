package vn.truc.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Unit;

@Repository
class RollUpRepository {
    private final JdbcClient jdbc;

    RollUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last submissions at or below each of these units, added up by figure in one statement.
    Map<Unit.Id, Map<String, RollUp.Sum>> sums(
            Collection<Unit.Id> below, Unit.Id recipient, String form, LocalDate period) {
        var sums = new HashMap<Unit.Id, Map<String, RollUp.Sum>>();
        jdbc.sql("""
                        with placed as materialized (
                            select up.ancestor as below, report.last_submission_id as id
                            from report
                            join unit_ancestor up on up.unit = report.unit_id and up.valid @> :period::date
                            where report.recipient_id = :recipient and report.form = :form and report.period = :period
                              and report.last_submission_id is not null and up.ancestor = any(:below))
                        select placed.below, value.indicator, coalesce(sum(coalesce(value.given, value.computed)), 0) as total,
                               count(*) as reports, count(*) - count(coalesce(value.given, value.computed)) as unknown
                        from placed join report_value value on value.id = placed.id
                        group by placed.below, value.indicator
                        """)
                .param("below", below.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("recipient", recipient.value())
                .param("form", form)
                .param("period", period)
                .query(row -> {
                    sums.computeIfAbsent(new Unit.Id(row.getObject("below", UUID.class)), unit -> new HashMap<>())
                            .put(
                                    row.getString("indicator"),
                                    new RollUp.Sum(row.getLong("total"), row.getInt("reports"), row.getInt("unknown")));
                });
        return sums;
    }
}

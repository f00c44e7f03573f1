package vn.truc.report.web;

import java.util.List;
import java.util.Map;
import vn.truc.organisation.Callee;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.report.Line;
import vn.truc.report.Report;
import vn.truc.report.Roll;

/// Who owes a report and where each stands, as a list to take along, with whom to call.
final class RollTable {
    private RollTable() {}

    static Table of(Roll roll, Map<Unit.Id, List<Callee>> callees) {
        var rows = Table.of(
                Message.of("report.roll.of", roll.form().shortTitle().said()),
                roll.period(),
                "report.office.code",
                "report.office.unit",
                "report.office.state",
                "report.office.at",
                "report.office.reminded",
                "report.office.call",
                "report.office.phone");
        for (var line : roll.lines()) {
            var callee =
                    callees.getOrDefault(line.unit().id(), List.of()).stream().findFirst();
            rows.row(
                    line.unit().code(),
                    line.unit().name(),
                    standing(roll, line),
                    line.report()
                            .flatMap(Report::firstSubmitted)
                            .<Object>map(at -> at)
                            .orElse(""),
                    line.reminded().<Object>map(at -> at).orElse(""),
                    callee.map(Callee::name).orElse(""),
                    callee.map(found -> found.contact().phone())
                            .filter(phone -> !phone.isEmpty())
                            .orElse(line.unit().phone()));
        }
        return rows.table();
    }

    static Message standing(Roll roll, Line line) {
        return Message.of("report.standing." + line.standing(roll.at()));
    }
}

package vn.truc.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.EndedClause;
import vn.truc.directive.PersonReceipt;
import vn.truc.directive.Receipt;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.task.Task;

/// One directive: its header, its clauses with what became of each, who confirmed, and what the reader may do.
public record DirectivePage(
        Directive directive,
        Unit issuer,
        String reach,
        List<Related> related,
        LocalDate today,
        List<Task> tasks,
        List<Receipt> receipts,
        Map<Unit.Id, Unit> units,
        List<Unit> toConfirm,
        boolean toRead,
        List<Addressed> addressed,
        List<Exempted> exempted,
        List<MeasureSource> ending,
        List<EndedClause> ended,
        UnaryOperator<String> offices,
        Optional<String> file,
        May may,
        String withdrawnFrom,
        FormErrors errors) {
    /// An earlier document that it touches, and how.
    public record Related(Message how, String number) {}

    /// What the reader may do with it.
    public record May(boolean draft, boolean issue) {}

    /// Who has confirmed and who has not, as a list to take along.
    public Table receiptList() {
        var rows = Table.of(
                Message.of("directive.receipts.of", directive.number().toString()),
                today,
                "directive.receipts.code",
                "directive.receipts.unit",
                "directive.status",
                "directive.receipts.at");
        receipts.forEach(receipt -> rows.row(
                Optional.ofNullable(units.get(receipt.unit())).map(Unit::code).orElse(""),
                name(receipt.unit()),
                Message.of(receipt.confirmed() ? "directive.receipts.done" : "directive.receipts.missing"),
                receipt.at().<Object>map(at -> at).orElse("")));
        return rows.table();
    }

    /// A person in a post to whom it is addressed: how the document says it, and whether they have read it.
    public record Addressed(String words, PersonReceipt receipt) {}

    /// Who is exempted from clauses, in words.
    public record Exempted(Exemption exemption, String whom) {}

    /// Who is exempted from a clause, the latest first.
    public List<Exempted> exempted(Clause clause) {
        return exempted.stream()
                .filter(one -> one.exemption().sources().contains(new MeasureSource.Id(clause.id())))
                .toList();
    }

    /// The clauses of others that a clause ends.
    public List<MeasureSource> ending(Clause clause) {
        return clause.content() instanceof Clause.Ending(var ends)
                ? ending.stream().filter(source -> ends.contains(source.id())).toList()
                : List.of();
    }

    /// What ended a clause alone, if something did.
    public Optional<EndedClause> ended(Clause clause) {
        return ended.stream()
                .filter(one -> one.clause().value().equals(clause.id()))
                .findFirst();
    }

    /// Whether an exemption still holds or will.
    public boolean open(Exempted one) {
        var until = one.exemption().period().until();
        return until == null
                || (until.isAfter(today)
                        && until.isAfter(one.exemption().period().from()));
    }

    /// What a rule asks for, with offices by their names.
    public Message words(Clause.Ordered ordered) {
        return ordered.rule().inWords(offices);
    }

    /// How many of the persons addressed have read it.
    public long readBy() {
        return addressed.stream().filter(one -> one.receipt().at().isPresent()).count();
    }

    /// How many units have confirmed.
    public long confirmed() {
        return receipts.stream().filter(Receipt::confirmed).count();
    }

    /// The units that have not confirmed.
    public List<Receipt> missing() {
        return receipts.stream().filter(receipt -> !receipt.confirmed()).toList();
    }

    /// The tasks that came of a clause.
    public List<Task> tasks(Clause clause) {
        return tasks.stream()
                .filter(task -> task.origin().clause().equals(clause.label()))
                .toList();
    }

    /// The name of a unit.
    public String name(Unit.Id id) {
        return Optional.ofNullable(units.get(id)).map(Unit::name).orElse("");
    }

    /// What a clause is, in a word.
    public Message kind(Clause clause) {
        return switch (clause.content()) {
            case Clause.Ordered _ -> Message.of("directive.kind.ORDERED");
            case Clause.Work _ -> Message.of("directive.kind.WORK");
            case Clause.Ending _ -> Message.of("directive.kind.END");
            case Clause.ToRead(var everybody) ->
                Message.of(everybody ? "directive.kind.READ-ALL" : "directive.kind.READ");
        };
    }

    /// The rule that a clause orders, if it does.
    public Optional<Clause.Ordered> ordered(Clause clause) {
        return clause.content() instanceof Clause.Ordered ordered ? Optional.of(ordered) : Optional.empty();
    }

    /// The work that a clause gives, if it does.
    public Optional<Clause.Work> work(Clause clause) {
        return clause.content() instanceof Clause.Work work ? Optional.of(work) : Optional.empty();
    }
}

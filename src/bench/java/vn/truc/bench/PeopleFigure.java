package vn.truc.bench;

/// `people`: 300,000 made-up people with a post each.
final class PeopleFigure implements Figure {
    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        sheet.atMost("people", nation.settling() / 1000, "s", 60);
        sheet.told("people-processor", nation.settlingProcessor() / 1000, "s");
    }
}

package vn.truc.replay;

/// An expectation beside what came of it.
record Judged(Expectation expectation, String expected, String actual) {
    boolean ok() {
        return expected.equals(actual);
    }

    @Override
    public String toString() {
        return ok()
                ? "%-4s ok       %s".formatted(expectation.id(), expected)
                : "%-4s DIFFERS  expected %s%n              actual   %s%n              %s"
                        .formatted(expectation.id(), expected, actual, expectation.why());
    }
}

package vn.truc.bench;

/// Something that is measured: one class a figure, named in `Bench.FIGURES`. It may say several lines.
interface Figure {
    /// Measures and says what came of it.
    void measure(Sheet sheet, Grounds grounds) throws Exception;
}

package vn.truc.bench;

import java.time.Duration;

/// Something that is measured: one class a figure, named in `Bench.FIGURES`. It may say several lines.
interface Figure {
    /// How long it may take before it is given up; what needs the whole country takes longer.
    default Duration most() {
        return Duration.ofMinutes(15);
    }

    /// Measures and says what came of it.
    void measure(Sheet sheet, Grounds grounds) throws Exception;
}

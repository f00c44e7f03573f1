package vn.truc.bench;

import java.util.Arrays;

/// How long something took, many times over, in milliseconds.
final class Timing {
    private final double[] sorted;

    private Timing(double... sorted) {
        this.sorted = sorted;
    }

    static Timing of(double... millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Timing(sorted);
    }

    /// Does something some times to warm up and then as often as asked.
    static Timing of(int warm, int times, Runnable work) {
        for (int time = 0; time < warm; time++) {
            work.run();
        }
        var millis = new double[times];
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            work.run();
            millis[time] = (System.nanoTime() - start) / 1e6;
        }
        return of(millis);
    }

    /// What half of them stay below.
    double median() {
        return at(0.5);
    }

    /// What nineteen of twenty stay below.
    double p95() {
        return at(0.95);
    }

    private double at(double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}

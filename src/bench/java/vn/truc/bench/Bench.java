package vn.truc.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// `./truc bench [NAME…]`: measures these figures, or all; ends with 1 when one misses its limit, with 2 for an
/// unknown name.
final class Bench {
    /// Every figure, in the order in which all are measured.
    private static final Map<String, Supplier<Figure>> FIGURES = figures();

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var names = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split("[ ,]")))
                .filter(name -> !name.isBlank())
                .toList();
        var wanted = names.isEmpty() ? List.copyOf(FIGURES.keySet()) : names;
        for (var name : wanted) {
            if (!FIGURES.containsKey(name)) {
                System.err.println("There is no figure named ‘" + name + "’. There are: " + FIGURES.keySet());
                System.exit(2);
            }
        }
        System.exit(measure(wanted));
    }

    private static int measure(List<String> names) throws Exception {
        var sheet = new Sheet(System.out, System.err);
        // Not closed: that would wait for a figure that was given up.
        var hand =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try (var grounds = new Grounds()) {
            for (var name : names) {
                sheet.doing(name);
                grounds.open();
                var figure = Objects.requireNonNull(FIGURES.get(name)).get();
                var measured = hand.submit(() -> {
                    figure.measure(sheet, grounds);
                    return name;
                });
                try {
                    measured.get(figure.most().toSeconds(), TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    sheet.brokeOff(name, Objects.requireNonNullElse(failed.getCause(), failed));
                } catch (TimeoutException unfinished) {
                    // Nothing can be measured beside a figure that still runs.
                    sheet.gaveUp(name, figure.most().toSeconds());
                    return 1;
                }
            }
        }
        return sheet.missed() == 0 ? 0 : 1;
    }

    private static Map<String, Supplier<Figure>> figures() {
        var figures = new LinkedHashMap<String, Supplier<Figure>>();
        figures.put("import", ImportFigure::new);
        figures.put("people", PeopleFigure::new);
        figures.put("inforce", InforceFigure::new);
        figures.put("compliance", ComplianceFigure::new);
        figures.put("rollup", RollupFigure::new);
        figures.put("search", SearchFigure::new);
        figures.put("pages", PagesFigure::new);
        figures.put("tracing", TracingFigure::new);
        figures.put("roster", RosterFigure::new);
        figures.put("gate", GateFigure::new);
        figures.put("visitor", VisitorFigure::new);
        figures.put("declare", DeclareFigure::new);
        return figures;
    }
}

package vn.truc.tracing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.truc.tracing.Risk;
import vn.truc.tracing.Trace;

/// The chain as a picture: a column for each ring, from left to right, a line from each person to whom they met
/// longest.
/// Those at greatest risk are drawn; the table behind it holds everybody.
public record ChainGraph(List<Node> nodes, List<Edge> edges, int width, int height, long hidden) {
    private static final int COLUMN = 320;

    /// How much of a line lies level before its person, with the minutes above it.
    private static final int MINUTES = 64;

    private static final int ROW = 40;
    private static final int NODE = 190;
    private static final int MARGIN = 12;
    private static final int MOST = 14;
    private static final int LONGEST = 24;

    /// A person: where, in which ring, how great the risk is; null for the person asked about.
    public record Node(int x, int y, String name, String key, int ring) {}

    /// A meeting, with its minutes.
    public record Edge(String path, int x, int y, long minutes) {}

    static ChainGraph of(Trace trace) {
        var columns = columns(trace);
        int rows = columns.stream().mapToInt(List::size).max().orElse(1);
        int height = Math.max(1, rows) * ROW + 2 * MARGIN;
        var at = new HashMap<UUID, Node>();
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        var subject = trace.query().subject();
        var root = new Node(MARGIN, height / 2, shortened(subject.name()), "CASE", 0);
        nodes.add(root);
        at.put(subject.who(), root);
        for (int ring = 1; ring <= columns.size(); ring++) {
            var column = columns.get(ring - 1);
            column.sort(Comparator.comparingInt(line -> height(at, line)));
            int top = (height - column.size() * ROW) / 2 + ROW / 2;
            for (int row = 0; row < column.size(); row++) {
                var line = column.get(row);
                var encounter = line.encounter();
                var node = new Node(
                        MARGIN + ring * COLUMN,
                        top + row * ROW,
                        shortened(encounter.subject().name()),
                        line.risk().name(),
                        ring);
                nodes.add(node);
                edges.add(edge(at.getOrDefault(encounter.via(), root), node, encounter.minutes()));
                at.putIfAbsent(encounter.subject().who(), node);
            }
        }
        long drawn = nodes.size() - 1L;
        return new ChainGraph(
                nodes,
                edges,
                2 * MARGIN + columns.size() * COLUMN + NODE,
                height,
                trace.lines().size() - drawn);
    }

    /// How wide a person is drawn.
    public int node() {
        return NODE;
    }

    private static List<List<Trace.Line>> columns(Trace trace) {
        var columns = new ArrayList<List<Trace.Line>>();
        for (int ring = 1; ring <= trace.query().rings(); ring++) {
            int wanted = ring;
            var column = trace.lines().stream()
                    .filter(line -> line.encounter().ring() == wanted)
                    .sorted(Comparator.comparing(Trace.Line::risk))
                    .filter(line -> wanted == 1 || line.risk() != Risk.LOW)
                    .limit(MOST)
                    .toList();
            if (!column.isEmpty()) {
                columns.add(new ArrayList<>(column));
            }
        }
        return columns;
    }

    private static int height(Map<UUID, Node> at, Trace.Line line) {
        var via = at.get(line.encounter().via());
        return via == null ? 0 : via.y();
    }

    private static Edge edge(Node from, Node to, long minutes) {
        int begin = from.x() + NODE;
        int end = to.x();
        int bend = end - MINUTES;
        int middle = (begin + bend) / 2;
        var path = "M%d %dC%d %d %d %d %d %dH%d"
                .formatted(begin, from.y(), middle, from.y(), middle, to.y(), bend, to.y(), end);
        return new Edge(path, end - 6, to.y() - 5, minutes);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}

package vn.truc.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts in one statement what several capabilities want counted.
@Repository
class WaitingRepository {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

    private final JdbcClient jdbc;

    WaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The numbers, in the order of what is counted.
    List<Long> numbers(List<Waiting.Count> counts) {
        var parameters = new HashMap<String, Object>();
        var sql = IntStream.range(0, counts.size())
                .mapToObj(number -> {
                    var count = counts.get(number);
                    count.parameters().forEach((name, value) -> parameters.put(name + "_" + number, value));
                    return "(" + PARAMETER.matcher(count.sql()).replaceAll(":$1_" + number) + ")";
                })
                .collect(Collectors.joining(",\n", "select ", ""));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> {
                    var numbers = new ArrayList<Long>();
                    for (int column = 1; column <= counts.size(); column++) {
                        numbers.add(row.getLong(column));
                    }
                    return List.copyOf(numbers);
                })
                .single();
    }
}

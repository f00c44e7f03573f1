package vn.truc.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The forms that reports are made in: read from files, asked for by day.
@Component
public class Forms {
    private final List<Form> editions;

    Forms() throws IOException {
        var yaml = YAMLMapper.builder().build();
        editions = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:rules/form-*.yaml"))
                .map(file -> read(yaml, file))
                .sorted(Comparator.comparing(Form::from))
                .toList();
    }

    /// The form with this code as it held on this day; empty for a form that nobody has described.
    public Optional<Form> find(String code, LocalDate day) {
        return editions.stream()
                .filter(form -> form.code().equals(code) && !form.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static Form read(YAMLMapper yaml, Resource file) {
        try (var content = file.getInputStream()) {
            return yaml.readValue(content, Form.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

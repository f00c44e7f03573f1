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

/// The forms of files, asked for by day.
@Component
class FormFiles {
    private final List<Form> editions;

    FormFiles() throws IOException {
        var yaml = YAMLMapper.builder().build();
        editions = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:rules/form-*.yaml"))
                .map(file -> read(yaml, file))
                .sorted(Comparator.comparing(Form::from))
                .toList();
    }

    /// The form with this code as it held on this day.
    Optional<Form> find(String code, LocalDate day) {
        return editions.stream()
                .filter(form -> form.code().equals(code) && !form.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /// Every form that held on this day, those for single questions first.
    List<Form> all(LocalDate day) {
        return editions.stream()
                .map(Form::code)
                .distinct()
                .flatMap(code -> find(code, day).stream())
                .sorted(Comparator.comparingInt((Form form) -> form.indicators().size()))
                .toList();
    }

    private static Form read(YAMLMapper yaml, Resource file) {
        try (var content = file.getInputStream()) {
            return yaml.readValue(content, Form.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

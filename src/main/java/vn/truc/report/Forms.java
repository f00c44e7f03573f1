package vn.truc.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The forms that reports are made in: read from files, asked for by day; and those of single requests, each
/// called after its request.
@Component
public class Forms {
    private final FormFiles files;
    private final ReportRequestRepository requests;

    Forms(FormFiles files, ReportRequestRepository requests) {
        this.files = files;
        this.requests = requests;
    }

    /// The form with this code as it held on this day; empty for a form that nobody has described.
    public Optional<Form> find(String code, LocalDate day) {
        var named = ReportRequest.named(code);
        if (named.isEmpty()) {
            return files.find(code, day);
        }
        return named.flatMap(requests::find)
                .flatMap(request -> files.find(request.form(), day).map(form -> form.asked(request)));
    }

    /// Every form that held on this day, the shortest first.
    public List<Form> all(LocalDate day) {
        return files.all(day);
    }
}

package vn.truc.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// How given and computed figures of a form come together.
final class Figuring {
    private static final long MOST = 10_000_000;
    private static final int LONGEST_REASON = 500;

    private Figuring() {}

    /// What is wrong with figures that somebody gives: other than the computed one only with a reason.
    static FormErrors check(Form form, Map<String, Report.Given> given, Map<String, Long> computed) {
        var wrong = FormErrors.none();
        for (var indicator : form.indicators()) {
            var figure = given.get(indicator.code());
            if (figure == null) {
                continue;
            }
            if (figure.value() < 0 || figure.value() > MOST) {
                wrong = wrong.with(
                        indicator.code(),
                        Message.of("report.error.number", indicator.label().said()));
            } else if (figure.reason().length() > LONGEST_REASON) {
                wrong = wrong.with("reason-" + indicator.code(), Message.of("report.error.reason-long"));
            } else if (differs(indicator, figure, computed.get(indicator.code()))
                    && figure.reason().isBlank()) {
                wrong = wrong.with(
                        "reason-" + indicator.code(),
                        Message.of("report.error.reason", indicator.label().said()));
            }
        }
        return wrong;
    }

    /// The figures of the form as they are submitted; with nothing to report, what a person would have typed is zero.
    static List<Submission.Value> values(
            Form form, Map<String, Report.Given> given, Map<String, Long> computed, boolean nothing) {
        return form.indicators().stream()
                .map(indicator ->
                        value(indicator, given.get(indicator.code()), computed.get(indicator.code()), nothing))
                .toList();
    }

    private static Submission.Value value(
            Form.Indicator indicator, Report.@Nullable Given given, @Nullable Long computed, boolean nothing) {
        if (given != null) {
            return new Submission.Value(indicator.code(), computed, given.value(), given.reason());
        }
        boolean zero = nothing && indicator.kind() == Form.Kind.ENTERED;
        return new Submission.Value(indicator.code(), computed, zero ? Long.valueOf(0) : null, "");
    }

    private static boolean differs(Form.Indicator indicator, Report.Given given, @Nullable Long computed) {
        return indicator.kind() == Form.Kind.COMPUTED && computed != null && computed != given.value();
    }
}

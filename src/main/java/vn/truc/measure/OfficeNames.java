package vn.truc.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// The names of the offices that rules name by their codes.
@Component
public class OfficeNames {
    private final Units units;

    OfficeNames(Units units) {
        this.units = units;
    }

    /// Turns codes into the names of this day, each looked up once; a code that names nothing stays.
    public UnaryOperator<String> on(LocalDate day) {
        var known = new HashMap<String, String>();
        return code -> known.computeIfAbsent(
                code, unknown -> units.findByCode(unknown, day).map(Unit::name).orElse(unknown));
    }
}

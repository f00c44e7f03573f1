package vn.truc.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Whoever is measured at this temperature or above is referred and not let in; in degrees Celsius.
public record TemperatureLimit(BigDecimal celsius) implements Rule {
    public TemperatureLimit {
        if (celsius.compareTo(BigDecimal.valueOf(35)) < 0 || celsius.compareTo(BigDecimal.valueOf(42)) > 0) {
            throw new IllegalArgumentException("A limit of temperature lies between 35 and 42 degrees");
        }
        celsius = celsius.setScale(1, RoundingMode.FLOOR);
    }

    /// The limit in tenths, as thermometers show it.
    public static TemperatureLimit of(String celsius) {
        return new TemperatureLimit(new BigDecimal(celsius));
    }

    /// Whether somebody with this temperature is referred.
    public boolean refers(BigDecimal measured) {
        return measured.compareTo(celsius) >= 0;
    }

    @Override
    public TemperatureLimit stricter(Rule other) {
        return new TemperatureLimit(celsius.min(((TemperatureLimit) other).celsius));
    }
}

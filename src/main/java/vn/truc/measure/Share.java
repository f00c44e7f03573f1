package vn.truc.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// An exact part of a whole, between nothing and all: written `50%` or `2/3`.
public record Share(int part, int whole) implements Comparable<Share> {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}) ?%");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Share {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException("A share lies between nothing and all");
        }
        int common = BigInteger.valueOf(part).gcd(BigInteger.valueOf(whole)).intValue();
        part /= common;
        whole /= common;
    }

    /// So many of a hundred.
    public static Share percent(int percent) {
        return new Share(percent, 100);
    }

    /// Reads `50%` or `2/3`.
    @JsonCreator
    public static Share valueOf(String text) {
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return percent(Integer.parseInt(percent.group(1)));
        }
        var fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return new Share(Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2)));
        }
        throw new IllegalArgumentException("A share is written 50% or 2/3, not " + text);
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare((long) part * other.whole, (long) other.part * whole);
    }

    @Override
    @JsonValue
    public String toString() {
        return 100 % whole == 0 ? part * (100 / whole) + "%" : part + "/" + whole;
    }
}

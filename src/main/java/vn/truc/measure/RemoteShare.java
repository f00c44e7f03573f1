package vn.truc.measure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// At least this share of those who count works from home.
public record RemoteShare(Share share, Set<Group> notCounted, Span span, Rounding rounding) implements Rule {
    /// What is not said is the usual: everybody counts, each day for itself, rounded up.
    public RemoteShare(Share share, @Nullable Set<Group> notCounted, @Nullable Span span, @Nullable Rounding rounding) {
        this.share = share;
        this.notCounted = Collections.unmodifiableSet(new TreeSet<>(notCounted == null ? Set.<Group>of() : notCounted));
        this.span = span == null ? Span.DAY : span;
        this.rounding = rounding == null ? Rounding.UP : rounding;
    }

    /// At least this share of everybody, each day, rounded up.
    public static RemoteShare atLeast(Share share) {
        return new RemoteShare(share, Set.of(), Span.DAY, Rounding.UP);
    }

    /// How many of so many who count must work from home.
    public int requiredAtHome(int counted) {
        long parts = (long) counted * share.part();
        long whole = share.whole();
        return (int)
                switch (rounding) {
                    case UP -> (parts + whole - 1) / whole;
                    case NEAREST -> (2 * parts + whole) / (2 * whole);
                    case DOWN -> parts / whole;
                };
    }

    /// The same where so many leaders must be at the premises: they go first, also in a unit of one.
    public int requiredAtHome(int counted, int leadersOnDuty) {
        return Math.min(requiredAtHome(counted), Math.max(0, counted - leadersOnDuty));
    }

    /// How many of so many who count may be at the premises.
    public int allowedOnSite(int counted) {
        return counted - requiredAtHome(counted);
    }

    @Override
    public RemoteShare stricter(Rule other) {
        var that = (RemoteShare) other;
        var exceptBoth = new TreeSet<>(notCounted);
        exceptBoth.retainAll(that.notCounted);
        return new RemoteShare(
                share.compareTo(that.share) >= 0 ? share : that.share,
                exceptBoth,
                span.compareTo(that.span) >= 0 ? span : that.span,
                rounding.compareTo(that.rounding) >= 0 ? rounding : that.rounding);
    }

    /// Who may be left out when counting; leaving out fewer is stricter.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Group {
        /// Nghỉ phép.
        LEAVE,
        /// Đi công tác.
        TRIP,
        /// Đang cách ly.
        ISOLATED,
        /// Bảo vệ.
        GUARDS,
        /// Lái xe.
        DRIVERS
    }

    /// Over which time the share is taken, the stricter last.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Span {
        /// On average over the working days of a week.
        WEEK,
        /// On each day.
        DAY
    }

    /// How the number at home is rounded, the stricter last.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Rounding {
        DOWN,
        NEAREST,
        UP
    }
}

package vn.truc.absence;

import vn.truc.organisation.Person;

/// What somebody has of annual leave in a year, in half days: by law, added or taken by the office, taken, asked for.
public record LeaveBalance(Person.Id person, int year, int entitled, int added, int taken, int asked) {
    private static final int HALVES = 2;

    /// What is left when everything asked for is allowed.
    public int left() {
        return entitled + added - taken - asked;
    }

    /// Half days as days in words: 4,5.
    public static String days(int halfDays) {
        var whole = (halfDays < 0 ? "-" : "") + Math.abs(halfDays) / HALVES;
        return halfDays % HALVES == 0 ? whole : whole + ",5";
    }
}

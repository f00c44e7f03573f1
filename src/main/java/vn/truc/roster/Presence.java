package vn.truc.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Where somebody is on a day of the roster.
public enum Presence {
    /// Làm việc tại cơ quan.
    OFFICE,
    /// Làm việc trực tuyến, tại nhà.
    HOME,
    /// Trực lãnh đạo hoặc trực cơ quan, tại trụ sở.
    DUTY,
    /// Nghỉ phép.
    LEAVE,
    /// Đi công tác.
    TRIP,
    /// Cách ly.
    ISOLATION,
    /// Ngày nghỉ.
    OFF;

    /// What a day is on which somebody is away by what was allowed.
    static Presence away(boolean onTrip) {
        return onTrip ? TRIP : LEAVE;
    }

    /// The same of many people and days; `true` is on a trip.
    static Map<Person.Id, Map<LocalDate, Presence>> away(Map<Person.Id, Map<LocalDate, Boolean>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> person.getValue().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, day -> away(day.getValue())))));
    }

    /// This, or away where somebody at work is allowed to be away.
    Presence unless(AwayHalf away) {
        return working() ? away(away.trip()) : this;
    }

    /// The same with a turn of duty by a rota: whoever is free or at home comes for it; who is away stays away.
    Presence withTurn() {
        return this == OFF || this == HOME ? DUTY : this;
    }

    /// The same with a turn by its hours: a night calls whoever is free, and leaves a day at home as it is.
    Presence withTurn(Hours hours) {
        return this == HOME && hours.parts().isEmpty() ? this : withTurn();
    }

    /// Whether somebody is at the premises.
    public boolean onSite() {
        return this == OFFICE || this == DUTY;
    }

    /// Whether somebody works that day, at the premises or at home: who counts when shares are taken.
    public boolean working() {
        return onSite() || this == HOME;
    }

    /// The word for it.
    public Message inWords() {
        return Message.of("roster.presence." + name());
    }

    /// The letter for it in a grid.
    public Message letter() {
        return Message.of("roster.letter." + name());
    }
}

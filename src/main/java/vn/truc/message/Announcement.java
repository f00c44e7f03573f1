package vn.truc.message;

import java.util.Set;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Something that people are to be told. Events of other capabilities implement it, or it is told with `Messages.tell`.
public interface Announcement {
    /// Names what is told, such as `directive.issued:<id>`; told again under the same name, nothing happens.
    String announcementKey();

    /// Who is told.
    Set<Person.Id> recipients();

    /// What they are told, in one sentence; the subject of the e-mail, too, unless it is confidential. Arguments are
    /// texts, whole numbers, dates,
    /// moments and sentences.
    Message announcement();

    /// Where on this site they can read on, such as `/directives/…`.
    String announcedAt();

    /// Whether it is about somebody’s health or whereabouts: then it is locked where it is kept, an event brings its
    /// words locked by `LockedWords`, and an e-mail says no more than that something waits here.
    default boolean confidential() {
        return false;
    }
}

package vn.truc.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// What plans that were handed in say of days on which people want to be away: upper floors know them.
public interface PlansTouched {
    /// A sentence for each plan that counts on these people between two days, both included.
    List<Message> touched(Collection<Person.Id> people, LocalDate from, LocalDate to);
}

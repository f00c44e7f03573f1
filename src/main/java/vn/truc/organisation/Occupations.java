package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do, by the posts they hold, and how many there are beside some of them.
@Service
@Transactional(readOnly = true)
public class Occupations {
    private final StaffRepository staff;

    Occupations(StaffRepository staff) {
        this.staff = staff;
    }

    /// Whose work is which of these on this day, of these people or of everybody: the title of a post holds the words,
    /// or its kind is called so.
    public Map<Person.Id, Set<String>> doing(
            Set<String> functions, Optional<? extends Collection<Person.Id>> of, LocalDate day) {
        return staff.doing(functions, PostNames.kinds(functions), of, day);
    }

    /// How many people each of these units has on this day, with everything below it, without some people.
    public Map<Unit.Id, Integer> headcount(Set<Unit.Id> units, LocalDate day, Set<Person.Id> without) {
        return staff.headcount(units, day, without);
    }
}

package vn.truc.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staffing;
import vn.truc.organisation.Unit;

/// Staffs units with people who do not exist: the same ones for the same seed, in batches.
@Component
class Population {
    private static final int BATCH = 10_000;
    private static final List<Post.Kind> FIRST =
            List.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.CLERK, Post.Kind.HEALTH_OFFICER, Post.Kind.GUARD);
    private static final Map<Post.Kind, String> TITLES = Map.of(
            Post.Kind.HEAD, "Chủ tịch",
            Post.Kind.DEPUTY, "Phó Chủ tịch",
            Post.Kind.CLERK, "Văn thư",
            Post.Kind.HEALTH_OFFICER, "Y tế cơ quan",
            Post.Kind.GUARD, "Bảo vệ",
            Post.Kind.STAFF, "Công chức");

    private final Staffing staffing;
    private final OfficeClock clock;

    Population(Staffing staffing, OfficeClock clock) {
        this.staffing = staffing;
        this.clock = clock;
    }

    /// Gives each unit so many people from a day on: a head, a deputy, a clerk, a health officer, a guard, then staff.
    int settle(List<Staffed> units, long seed, LocalDate since, Author by) {
        var names = new Names(seed);
        var batch = new ArrayList<Staffing.Newcomer>(BATCH);
        int settled = 0;
        for (var staffed : units) {
            for (int number = 0; number < staffed.people(); number++) {
                batch.add(newcomer(staffed.unit(), number, names.next(), since));
                if (batch.size() == BATCH) {
                    settled += staffing.engage(batch, by);
                    batch.clear();
                }
            }
        }
        settled += staffing.engage(batch, by);
        staffing.measure();
        return settled;
    }

    private Staffing.Newcomer newcomer(Unit unit, int number, String name, LocalDate since) {
        var kind = number < FIRST.size() ? FIRST.get(number) : Post.Kind.STAFF;
        var staffNumber = String.format(Locale.ROOT, "%s.%03d", unit.code().replace("UBND-", ""), number + 1);
        var person = new Person(new Person.Id(clock.newId()), unit.body(), staffNumber, name);
        var title = TITLES.getOrDefault(kind, "");
        return new Staffing.Newcomer(
                person,
                new Post(new Post.Id(clock.newId()), person.id(), unit.id(), kind, title, Set.of(), since, null));
    }

    /// A unit and how many people it is given.
    record Staffed(Unit unit, int people) {}
}

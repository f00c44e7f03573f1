package vn.truc.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.account.Accounts;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;

/// What is set up at a body and what is next, for its administrator on the first day.
@Service
@Transactional(readOnly = true)
public class StartDesk {
    private static final int NAMES = 3;

    private final Units units;
    private final People people;
    private final Teams teams;
    private final Places places;
    private final Accounts accounts;
    private final List<FirstStep> steps;
    private final OfficeClock clock;

    StartDesk(
            Units units,
            People people,
            Teams teams,
            Places places,
            Accounts accounts,
            List<FirstStep> steps,
            OfficeClock clock) {
        this.units = units;
        this.people = people;
        this.teams = teams;
        this.places = places;
        this.accounts = accounts;
        this.steps = steps;
        this.clock = clock;
    }

    /// The steps in their order.
    public List<FirstStep.Standing> steps(Actor by) {
        var today = clock.today();
        var roots = by.roots(Right.ADMINISTER);
        var all = roots.stream()
                .flatMap(root -> units.subtree(root, today).stream())
                .distinct()
                .toList();
        var holders = people.holdersBelow(roots, today);
        var staff = holders.stream()
                .filter(holder -> holder.post().kind() != Post.Kind.ADMINISTRATOR)
                .map(holder -> holder.person().id())
                .collect(Collectors.toSet());
        var standing = new ArrayList<FirstStep.Standing>();
        standing.add(step(
                10, "units", all.size() > roots.size(), all.size() - roots.size(), "/administration/lists?kind=UNITS"));
        standing.add(step(20, "people", !staff.isEmpty(), staff.size(), "/administration/lists?kind=PEOPLE"));
        standing.add(heads(all, holders));
        standing.add(committee(roots, holders));
        var signedIn = staff.size() - accounts.neverSignedIn(staff).size();
        standing.add(new FirstStep.Standing(
                50,
                Message.of("administration.start.slips", signedIn, staff.size()),
                Message.of("administration.start.slips.how"),
                "/slips",
                !staff.isEmpty() && signedIn > 0,
                false));
        var sites = roots.stream().mapToInt(root -> places.sitesOf(root).size()).sum();
        standing.add(new FirstStep.Standing(
                70,
                Message.of("administration.start.places", sites),
                Message.of("administration.start.places.how"),
                "/administration/places",
                sites > 0,
                true));
        return Stream.concat(standing.stream(), steps.stream().map(step -> step.standing(by)))
                .sorted(Comparator.comparingInt(FirstStep.Standing::order))
                .toList();
    }

    /// Whether the body works already, so that nobody need be shown how to begin.
    public boolean works(Actor by) {
        return !steps.isEmpty()
                && steps.stream().allMatch(step -> step.standing(by).done());
    }

    private FirstStep.Standing heads(List<Unit> all, List<People.Holder> holders) {
        var headed = holders.stream()
                .filter(holder -> Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER)
                        .contains(holder.post().kind()))
                .map(holder -> holder.post().unit())
                .collect(Collectors.toSet());
        var staffed = new HashSet<>(
                holders.stream().map(holder -> holder.post().unit()).toList());
        var without = all.stream()
                .filter(unit -> staffed.contains(unit.id()) && !headed.contains(unit.id()))
                .map(Unit::shortName)
                .toList();
        var some = String.join(", ", without.subList(0, Math.min(NAMES, without.size())));
        return new FirstStep.Standing(
                30,
                without.isEmpty()
                        ? Message.of("administration.start.heads.all")
                        : Message.of("administration.start.heads", without.size(), some),
                Message.of("administration.start.heads.how"),
                "/administration/people",
                without.isEmpty() && !headed.isEmpty(),
                false);
    }

    private FirstStep.Standing committee(Set<Unit.Id> roots, List<People.Holder> holders) {
        var offices = teams.within(roots, clock.today()).stream()
                .flatMap(team -> team.standingOffice().stream())
                .collect(Collectors.toSet());
        long able = holders.stream()
                .filter(holder -> offices.contains(holder.post().unit()))
                .filter(holder -> Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.CLERK)
                        .contains(holder.post().kind()))
                .map(holder -> holder.person().id())
                .distinct()
                .count();
        return new FirstStep.Standing(
                40,
                Message.of("administration.start.committee", offices.size(), able),
                Message.of("administration.start.committee.how"),
                "/administration/teams",
                able >= 2,
                false);
    }

    private static FirstStep.Standing step(int order, String name, boolean done, int number, String path) {
        return new FirstStep.Standing(
                order,
                Message.of("administration.start." + name, number),
                Message.of("administration.start." + name + ".how"),
                path,
                done,
                false);
    }
}

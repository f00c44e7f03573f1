package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.TimeId;

class ContactGraphTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final int PEOPLE = 9;

    @Test
    void aClassIsTheDistanceToTheNearestCase() {
        var a = node(1);
        var b = node(2);
        var c = node(3);
        var events = List.of(sick(a, 0), met(a, b, 0), met(b, c, 0));
        assertThat(ContactGraph.at(events, DAY).classes())
                .isEqualTo(Map.of(a.who(), ContactClass.F0, b.who(), ContactClass.F1, c.who(), ContactClass.F2));
    }

    @Test
    void aNewCaseCascadesAndTheHistoryStays() {
        var a = node(1);
        var b = node(2);
        var c = node(3);
        var events = List.of(sick(a, 0), met(a, b, 0), met(b, c, 0), sick(b, 2), cleared(b, 9), cleared(a, 12));
        assertThat(ContactGraph.history(events).stream()
                        .filter(change -> change.who().equals(c.who())))
                .containsExactly(
                        new ContactGraph.Change(c.who(), DAY, Optional.empty(), Optional.of(ContactClass.F2)),
                        change(c, 2, ContactClass.F2, ContactClass.F1),
                        change(c, 9, ContactClass.F1, ContactClass.F2),
                        new ContactGraph.Change(
                                c.who(), DAY.plusDays(12), Optional.of(ContactClass.F2), Optional.empty()));
    }

    @Test
    void twoPeopleMayBeEachOthersContactsAndBeyondF5NobodyHasAClass() {
        var events = new ArrayList<ContactEvent>();
        for (int person = 0; person < 8; person++) {
            events.add(met(node(person), node(person + 1), 0));
            events.add(met(node(person + 1), node(person), 0));
        }
        events.add(met(node(0), node(2), 0));
        events.add(sick(node(0), 0));
        var classes = ContactGraph.at(events, DAY).classes();
        assertThat(classes).containsEntry(node(6).who(), ContactClass.F5).doesNotContainKey(node(7).who());
    }

    @Test
    void whatTurnedOutToBeNoContactIsTakenBackFromItsDayOn() {
        var a = node(1);
        var b = node(2);
        var none = new ContactEvent(
                TimeId.at(java.time.Instant.EPOCH),
                ContactEvent.Kind.NO_CONTACT,
                b,
                Optional.of(a),
                DAY.plusDays(1),
                "",
                "");
        var events = List.of(sick(a, 0), met(a, b, 0), none);
        assertThat(ContactGraph.at(events, DAY).classes()).containsKey(b.who());
        assertThat(ContactGraph.at(events, DAY.plusDays(1)).classes()).doesNotContainKey(b.who());
    }

    @Test
    void classesAgreeWithANaiveModelAndTheHistoryEndsInThem() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var events = new ArrayList<ContactEvent>();
            for (int event = 0; event < 4 + random.nextInt(20); event++) {
                var who = node(random.nextInt(PEOPLE));
                var other = node(random.nextInt(PEOPLE));
                int day = random.nextInt(6);
                switch (random.nextInt(5)) {
                    case 0 -> events.add(sick(who, day));
                    case 1 -> events.add(cleared(who, day));
                    default -> {
                        if (!who.equals(other)) {
                            events.add(met(who, other, day));
                        }
                    }
                }
            }
            var classes = ContactGraph.at(events, DAY.plusDays(5)).classes();
            assertThat(classes).as("seed " + seed).isEqualTo(naive(events));
            var last = new HashMap<UUID, ContactClass>();
            for (var change : ContactGraph.history(events)) {
                assertThat(Optional.ofNullable(last.get(change.who()))).isEqualTo(change.from());
                change.to().ifPresentOrElse(now -> last.put(change.who(), now), () -> last.remove(change.who()));
            }
            assertThat(last).isEqualTo(classes);
            var shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            assertThat(ContactGraph.at(shuffled, DAY.plusDays(5)).classes()).isEqualTo(classes);
            var more = new ArrayList<>(events);
            more.add(met(node(0), node(1), 5));
            var nearer = ContactGraph.at(more, DAY.plusDays(5)).classes();
            classes.forEach(
                    (who, standing) -> assertThat(nearer.get(who)).isNotNull().isLessThanOrEqualTo(standing));
        }
    }

    /// Distances by relaxing every contact as often as there are people.
    private static Map<UUID, ContactClass> naive(List<ContactEvent> events) {
        var ill = new HashMap<UUID, ContactEvent>();
        events.stream()
                .filter(event -> !event.kind().pair())
                .sorted((one, other) -> one.day().equals(other.day())
                        ? one.id().toString().compareTo(other.id().toString())
                        : one.day().compareTo(other.day()))
                .forEach(event -> ill.put(event.who().who(), event));
        var far = new HashMap<UUID, Integer>();
        for (int person = 0; person < PEOPLE; person++) {
            var who = node(person).who();
            var last = ill.get(who);
            far.put(who, last != null && last.kind() == ContactEvent.Kind.CASE ? 0 : 99);
        }
        for (int round = 0; round < PEOPLE; round++) {
            for (var event : events) {
                if (event.kind() == ContactEvent.Kind.CONTACT) {
                    var one = event.who().who();
                    var other = event.other().orElseThrow().who();
                    int nearest = Math.min(far.getOrDefault(one, 99), far.getOrDefault(other, 99)) + 1;
                    far.merge(one, nearest, Math::min);
                    far.merge(other, nearest, Math::min);
                }
            }
        }
        var classes = new HashMap<UUID, ContactClass>();
        far.forEach((who, distance) -> ContactClass.at(distance).ifPresent(found -> classes.put(who, found)));
        return classes;
    }

    private static ContactGraph.Change change(ContactEvent.Node who, int day, ContactClass from, ContactClass to) {
        return new ContactGraph.Change(who.who(), DAY.plusDays(day), Optional.of(from), Optional.of(to));
    }

    private static ContactEvent sick(ContactEvent.Node who, int day) {
        return event(ContactEvent.Kind.CASE, who, Optional.empty(), day);
    }

    private static ContactEvent cleared(ContactEvent.Node who, int day) {
        return event(ContactEvent.Kind.CLEARED, who, Optional.empty(), day);
    }

    private static ContactEvent met(ContactEvent.Node who, ContactEvent.Node other, int day) {
        return event(ContactEvent.Kind.CONTACT, who, Optional.of(other), day);
    }

    private static ContactEvent event(
            ContactEvent.Kind kind, ContactEvent.Node who, Optional<ContactEvent.Node> other, int day) {
        return new ContactEvent(
                TimeId.at(java.time.Instant.EPOCH), kind, who, other, DAY.plusDays(day), "", "Y tế thử");
    }

    private static ContactEvent.Node node(int number) {
        return new ContactEvent.Node(new UUID(7, number), "Người " + number);
    }
}

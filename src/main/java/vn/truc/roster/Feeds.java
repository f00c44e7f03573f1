package vn.truc.roster;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.vault.Vault;

/// Calendar feeds: made, revoked, read by whoever has the address. Leave and isolation are “vắng” there, nothing more.
@Service
@Transactional
public class Feeds {
    private static final String PURPOSE = "roster.feed";
    private static final int SIGNATURE = 16;
    private static final int TOKEN = 2 * Long.BYTES + SIGNATURE;
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 56;
    private static final int MOST = 10;

    private final FeedRepository repository;
    private final WeekListRepository plans;
    private final PlannedWeeks weeks;
    private final TurnRepository turns;
    private final Rotas rotas;
    private final People people;
    private final Units units;
    private final Vault vault;
    private final Rights rights;
    private final Acting acting;
    private final Audit audit;
    private final OfficeClock clock;

    Feeds(
            FeedRepository repository,
            WeekListRepository plans,
            PlannedWeeks weeks,
            TurnRepository turns,
            Rotas rotas,
            People people,
            Units units,
            Vault vault,
            Rights rights,
            Acting acting,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.plans = plans;
        this.weeks = weeks;
        this.turns = turns;
        this.rotas = rotas;
        this.people = people;
        this.units = units;
        this.vault = vault;
        this.rights = rights;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes an address for what one may read. The same again changes nothing.
    public Outcome<Feed> make(Actor by, Feed.Id id, Feed.Subject subject) {
        demand(by, subject);
        var known = repository.find(id);
        if (known.isPresent()) {
            boolean same = by.is(known.get().person()) && known.get().subject().equals(subject);
            return same ? Outcome.done(known.get()) : Outcome.refused("roster.used");
        }
        var open = repository.open(by.person().id());
        if (open.size() >= MOST) {
            repository.revoke(open.getFirst().id(), by.person().id(), clock.now());
        }
        var feed = new Feed(id, by.person().id(), subject, clock.now());
        if (repository.add(feed, by.person().body())) {
            note(by, "roster.feed-made", id);
        }
        return Outcome.done(feed);
    }

    private void demand(Actor by, Feed.Subject subject) {
        switch (subject) {
            case Feed.Own() -> {}
            case Feed.AtUnit(var unit) -> rights.demand(by, Right.READ_UNIT, unit);
            case Feed.OfRota(var rota) -> rotas.find(by, rota);
        }
    }

    /// One’s own addresses that still open.
    @Transactional(readOnly = true)
    public List<Feed> open(Actor by) {
        return repository.open(by.person().id());
    }

    /// Closes one’s own address for good.
    public void revoke(Actor by, Feed.Id id) {
        if (repository.revoke(id, by.person().id(), clock.now())) {
            note(by, "roster.feed-revoked", id);
        } else if (repository.open(id).isPresent()) {
            throw new NotFound("feed");
        }
    }

    /// The secret part of an address.
    public String token(Feed.Id id) {
        var bytes = ByteBuffer.allocate(TOKEN)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put(signature(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// What is read under an address; empty for a wrong or revoked one, and when its owner has left or may no longer
    /// see the unit.
    public Optional<ICalendar> read(String token) {
        return acting.as(
                "roster.feed", () -> known(token).flatMap(repository::open).flatMap(this::read));
    }

    private Optional<ICalendar> read(Feed feed) {
        return rights.actor(feed.person())
                .filter(owner -> opens(owner, feed.subject()))
                .map(owner -> calendar(feed, owner));
    }

    private boolean opens(Actor owner, Feed.Subject subject) {
        return switch (subject) {
            case Feed.Own() -> true;
            case Feed.AtUnit(var unit) -> rights.may(owner, Right.READ_UNIT, unit);
            case Feed.OfRota(var rota) -> rotas.reads(owner, rotas.known(rota));
        };
    }

    private ICalendar calendar(Feed feed, Actor owner) {
        var today = clock.today();
        var from = today.minusDays(DAYS_BACK);
        var until = today.plusDays(DAYS_AHEAD);
        repository.queue(feed.id());
        var days = switch (feed.subject()) {
            case Feed.Own() -> ofPerson(feed.person(), from, until);
            case Feed.AtUnit(var unit) -> onDuty(unit, from, until);
            case Feed.OfRota(var rota) -> ofRotas(rotas.going(owner, rotas.known(rota), from), from, until);
        };
        repository.tell(feed.id(), days, from, until, clock.now());
        return new ICalendar(said(name(feed)), repository.told(feed.id(), from, until));
    }

    /// What an address is of, in words.
    @Transactional(readOnly = true)
    public Message name(Feed feed) {
        return switch (feed.subject()) {
            case Feed.Own() ->
                Message.of(
                        "roster.feed.of",
                        people.find(feed.person()).map(Person::name).orElse(""));
            case Feed.AtUnit(var unit) -> Message.of("roster.feed.duty-of", name(unit));
            case Feed.OfRota(var id) -> {
                var rota = rotas.known(id);
                yield Message.of("roster.feed.rota", rota.name(), name(rota.unit()));
            }
        };
    }

    private String name(Unit.Id unit) {
        return units.find(unit, clock.today()).map(Unit::name).orElse("");
    }

    private Map<LocalDate, String> ofPerson(Person.Id person, LocalDate from, LocalDate until) {
        var own = weeks.of(person, from, until);
        var planned = own.planned();
        var days = new TreeMap<LocalDate, String>();
        planned.of(person).forEach((day, presence) -> {
            if (presence != Presence.OFF) {
                days.put(
                        day,
                        said(planned.halves()
                                .of(person, day)
                                .map(half -> Message.of("roster.half", word(half.morning()), word(half.afternoon())))
                                .orElseGet(() -> word(presence))));
            }
        });
        var onlyDuty = said(Presence.DUTY.inWords());
        own.turns().forEach(turn -> {
            var shift = said(Message.of("roster.feed.turn", turn.inWords()));
            days.merge(turn.day(), shift, (told, more) -> told.equals(onlyDuty) ? more : told + "; " + more);
        });
        return days;
    }

    /// Who is on duty by published rotas, with the shift, and by the weekly plan.
    private Map<LocalDate, String> onDuty(Unit.Id unit, LocalDate from, LocalDate until) {
        var names = people.workingAt(unit, clock.today()).stream().collect(Collectors.toMap(Person::id, Person::name));
        var duties = new TreeMap<LocalDate, Map<Person.Id, String>>();
        plans.planned(names.keySet(), from, until)
                .forEach((person, days) -> days.forEach((day, presence) -> {
                    if (presence == Presence.DUTY) {
                        duties.computeIfAbsent(day, first -> new HashMap<>())
                                .put(person, names.getOrDefault(person, ""));
                    }
                }));
        turns.shifts(names.keySet(), from, until)
                .forEach(turn -> duties.computeIfAbsent(turn.day(), first -> new HashMap<>())
                        .put(turn.person(), names.getOrDefault(turn.person(), "") + " (" + said(turn.inWords()) + ")"));
        var told = new TreeMap<LocalDate, String>();
        duties.forEach((day, who) -> told.put(
                day,
                said(Message.of(
                        "roster.feed.on-duty", who.values().stream().sorted().collect(Collectors.joining(", "))))));
        return told;
    }

    /// Who has which shift by these rotas. Names and shifts only.
    private Map<LocalDate, String> ofRotas(List<DutyRota> read, LocalDate from, LocalDate until) {
        var workers = read.stream().flatMap(rota -> rota.workers().stream()).collect(Collectors.toSet());
        var names = people.named(workers).stream().collect(Collectors.toMap(Person::id, Person::name));
        var told = new TreeMap<LocalDate, String>();
        read.forEach(rota -> rota.dates().stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .forEach(day -> IntStream.range(0, rota.shifts().size())
                        .filter(shift -> !rota.on(day, shift).isEmpty())
                        .mapToObj(shift -> said(Message.of(
                                "roster.feed.shift",
                                rota.shifts().get(shift).inWords(),
                                rota.on(day, shift).stream()
                                        .map(person -> names.getOrDefault(person, ""))
                                        .collect(Collectors.joining(", ")))))
                        .forEach(turn -> told.merge(day, turn, (one, other) -> one + "; " + other))));
        return told;
    }

    /// Whoever reads the calendar learns that somebody is away, not why.
    private static Message word(Presence presence) {
        return switch (presence) {
            case OFFICE, HOME, DUTY, TRIP, OFF -> presence.inWords();
            case LEAVE, ISOLATION -> Message.of("roster.feed.away");
        };
    }

    private static String said(Message message) {
        return Words.say(message, Words.VIETNAMESE);
    }

    private Optional<Feed.Id> known(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != TOKEN) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var id = new Feed.Id(new UUID(buffer.getLong(), buffer.getLong()));
            boolean signed = MessageDigest.isEqual(Arrays.copyOfRange(bytes, TOKEN - SIGNATURE, TOKEN), signature(id));
            return signed ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    private byte[] signature(Feed.Id id) {
        return Arrays.copyOf(vault.fingerprint(id.toString(), PURPOSE), SIGNATURE);
    }

    private void note(Actor by, String act, Feed.Id id) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, id.value(), Map.of()));
    }
}

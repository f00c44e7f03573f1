package vn.truc.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.Imports;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Table;

/// Brings lists of units and people in and out for a unit within the reach; what goes out may come in again.
@Service
@Transactional
public class ListDesk {
    /// So many people fit into one file; a sheet of more is built for minutes, and nobody reads it.
    private static final int MOST_PEOPLE = 50_000;
    private static final String[] UNITS = columns("code parent name short abbreviation seal phone from");
    private static final String[] PEOPLE = columns("number fullname unit kind title phone email portfolio from until");
    private static final String[] AREAS = columns("change code name level into from");

    private final Rights rights;
    private final Imports imports;
    private final Units units;
    private final People people;
    private final Contacts contacts;
    private final OfficeClock clock;

    ListDesk(Rights rights, Imports imports, Units units, People people, Contacts contacts, OfficeClock clock) {
        this.rights = rights;
        this.imports = imports;
        this.units = units;
        this.people = people;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// The list in a file as text, or why it cannot be read.
    @Transactional(readOnly = true)
    public Outcome<String> read(ImportDraft.Kind kind, byte[] file) {
        return imports.read(kind, file);
    }

    /// Shows what a list would do.
    public Outcome<ImportDraft> propose(
            Actor by, UUID id, Unit.Id unit, ImportDraft.Kind kind, boolean complete, String content) {
        rights.demand(by, Right.ADMINISTER, unit);
        return imports.propose(id, unit, kind, complete, content);
    }

    /// A list that was shown before; the days of a reform are tried for it one after another, and taken back.
    public ImportDraft find(Actor by, UUID id) {
        var draft = imports.find(id).orElseThrow(() -> new NotFound("list"));
        rights.demand(by, Right.ADMINISTER, draft.unit());
        return draft;
    }

    /// Carries a list out, exactly as it was shown.
    public Outcome<ImportDraft> accept(Actor by, UUID id, String fingerprint) {
        find(by, id);
        return imports.accept(id, fingerprint, by.author());
    }

    /// An empty list with the heads that are understood.
    public Table empty(ImportDraft.Kind kind) {
        return switch (kind) {
            case UNITS ->
                Table.of(Message.of("administration.list.form.UNITS"), clock.today(), UNITS)
                        .table();
            case PEOPLE ->
                Table.of(Message.of("administration.list.form.PEOPLE"), clock.today(), PEOPLE)
                        .table();
            case AREAS ->
                Table.of(Message.of("administration.list.form.AREAS"), clock.today(), AREAS)
                        .table();
        };
    }

    /// The units at and below one on a day.
    @Transactional(readOnly = true)
    public Table units(Actor by, Unit.Id root, LocalDate day) {
        rights.demand(by, Right.ADMINISTER, root);
        var rows = Table.of(Message.of("administration.units"), day, UNITS);
        units.listed(root, day)
                .forEach(listed -> rows.row(
                        listed.unit().code(),
                        listed.unit().id().equals(root) ? "" : listed.parent(),
                        listed.unit().name(),
                        listed.unit().shortName(),
                        listed.abbreviation(),
                        listed.unit().seal() ? "x" : "",
                        listed.unit().phone(),
                        listed.opened()));
        return rows.table();
    }

    /// Everybody at and below a unit on a day, a line for each post, with what the asker may know of how to reach them;
    /// refused where they are more than one file should hold.
    @Transactional(readOnly = true)
    public Outcome<Table> people(Actor by, Unit.Id root, LocalDate day) {
        rights.demand(by, Right.ADMINISTER, root);
        if (people.headcount(Set.of(root), day).values().stream().anyMatch(count -> count > MOST_PEOPLE)) {
            return Outcome.refused("administration.list.too_many", MOST_PEOPLE);
        }
        var holders = people.holdersBelow(Set.of(root), day);
        var reached = contacts.of(
                holders.stream().map(holder -> holder.person().id()).distinct().toList());
        var named = units
                .lastNamed(holders.stream()
                        .flatMap(holder ->
                                Stream.concat(Stream.of(holder.post().unit()), holder.post().portfolio().stream()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::code, (one, again) -> one));
        Function<Unit.Id, String> code = unit -> named.getOrDefault(unit, "");
        var rows = Table.of(Message.of("administration.people"), day, PEOPLE);
        holders.forEach(
                holder -> rows.row(row(holder, reached.get(holder.person().id()), code)));
        return Outcome.done(rows.table());
    }

    private static Object[] row(People.Holder holder, @Nullable Contact contact, Function<Unit.Id, String> code) {
        var known = contact == null ? Contact.unknown(holder.person().id()) : contact;
        var post = holder.post();
        return List.<Object>of(
                        holder.person().staffNumber(),
                        holder.person().name(),
                        code.apply(post.unit()),
                        Message.of("organisation.kind." + post.kind()),
                        post.title(),
                        known.phone(),
                        known.email(),
                        portfolio(post, code),
                        post.from(),
                        Optional.<Object>ofNullable(post.until()).orElse(""))
                .toArray();
    }

    private static String portfolio(Post post, Function<Unit.Id, String> code) {
        return post.portfolio().stream().map(code).sorted().collect(Collectors.joining("|"));
    }

    private static String[] columns(String names) {
        return List.of(names.split(" ")).stream()
                .map(name -> "organisation.column." + name)
                .toArray(String[]::new);
    }
}

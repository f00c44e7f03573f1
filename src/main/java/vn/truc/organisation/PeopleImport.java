package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.ImportDraft.Effect;
import vn.truc.page.Message;

/// Compares a list of people and their posts with those who are there: who would be taken on, changed, who
/// would leave, and what is wrong. For whoever is named, the list is all there is to say about posts; whoever also
/// holds one elsewhere is not the list's to change, and administrators are never removed.
final class PeopleImport {
    private final Known known;
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final LocalDate today;

    private PeopleImport(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    static ImportTable read(String content) {
        var table = ImportTable.read(content, PeopleWords.HEADS, List.of("number", "name", "unit"));
        if (!table.has("kind") && !table.has("title") && table.problems().isEmpty()) {
            table.problem(1, "kind", "organisation.import.head_missing", Message.of("organisation.column.kind"));
        }
        return table;
    }

    static Plan plan(ImportTable table, Known known, boolean complete, LocalDate today) {
        var people = new PeopleImport(known, today);
        table.rows().forEach(people::take);
        return people.plan(complete);
    }

    private void take(ImportTable.Row row) {
        var number = row.required("number");
        var name = row.required("name");
        var unit = unit(row, row.required("unit"), "unit");
        var kind = kind(row);
        checkContact(row);
        var until = row.day("until");
        var from = row.day("from").orElse(today);
        if (until.isPresent() && !until.get().isAfter(from)) {
            row.wrong("until", "organisation.post.ends_before");
        }
        var portfolio = portfolio(row);
        if (number.isEmpty() || unit == null || kind == null) {
            return;
        }
        var person =
                wanted.computeIfAbsent(number, first -> new Wanted(row, number, name, unit.body, new ArrayList<>()));
        if (!person.name.equals(name)) {
            row.wrong("name", "organisation.import.two_names", number);
        }
        var post = new WantedPost(unit, kind, row.text("title"), portfolio, from, until.orElse(null));
        if (person.posts.stream().anyMatch(other -> other.sameAs(post))) {
            row.wrong("kind", "organisation.import.twice", number);
        }
        person.posts.add(post);
    }

    /// The kind that is written, or the one that the title tells; the preview shows which.
    private static Post.@Nullable Kind kind(ImportTable.Row row) {
        var written = row.text("kind");
        if (written.isEmpty()) {
            if (row.text("title").isEmpty()) {
                row.required("kind");
                return null;
            }
            return Titles.kind(row.text("title"));
        }
        var kind = PeopleWords.KINDS.get(ImportTable.plain(written));
        if (kind == null) {
            row.wrong("kind", "organisation.import.kind", written);
        }
        return kind;
    }

    private void checkContact(ImportTable.Row row) {
        if (!ContactRules.phone(row.text("phone"))) {
            row.wrong("phone", "organisation.contact.phone");
        }
        if (!ContactRules.email(row.text("email"))) {
            row.wrong("email", "organisation.contact.email");
        }
    }

    private @Nullable UnitRef unit(ImportTable.Row row, String code, String column) {
        var unit = Optional.ofNullable(known.units.get(code))
                .or(() -> Optional.ofNullable(known.names.get(ImportTable.plain(code))))
                .orElse(null);
        if (unit == null && !code.isEmpty()) {
            row.wrong(column, "organisation.import.no_unit", code);
        }
        return unit;
    }

    private Set<Unit.Id> portfolio(ImportTable.Row row) {
        var portfolio = new HashSet<Unit.Id>();
        Arrays.stream(row.text("portfolio").split("\\|"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> unit(row, code, "portfolio"))
                .filter(Objects::nonNull)
                .forEach(unit -> portfolio.add(unit.id));
        return Set.copyOf(portfolio);
    }

    private Plan plan(boolean complete) {
        var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<Person.Id>();
        for (var person : wanted.values()) {
            var now = find(person);
            if (now.isEmpty()) {
                plan.engaged.add(person);
                continue;
            }
            seen.add(now.get().person.id());
            if (!now.get().whole && !now.get().posts.isEmpty()) {
                person.row.wrong("number", "organisation.import.elsewhere", person.number);
            }
            plan.changed.add(compare(person, now.get()));
        }
        if (complete) {
            known.people.values().stream()
                    .flatMap(List::stream)
                    .filter(there -> there.employed && there.whole && !seen.contains(there.person.id()))
                    .filter(there -> there.posts.stream().noneMatch(post -> post.kind() == Post.Kind.ADMINISTRATOR))
                    .map(There::person)
                    .forEach(plan.leaving::add);
        }
        return plan;
    }

    private Optional<There> find(Wanted person) {
        var same = known.people.getOrDefault(person.number, List.of());
        return same.size() == 1
                ? Optional.of(same.getFirst())
                : same.stream()
                        .filter(there -> there.person.body().equals(person.body))
                        .findFirst();
    }

    private Change compare(Wanted person, There now) {
        var appoint = new ArrayList<WantedPost>();
        var alter = new ArrayList<Post>();
        var end = new ArrayList<>(now.posts.stream()
                .filter(post -> post.kind() != Post.Kind.ADMINISTRATOR && known.ids.contains(post.unit()))
                .toList());
        for (var post : person.posts) {
            var held = now.posts.stream().filter(post::is).findFirst();
            if (held.isEmpty()) {
                appoint.add(post);
                continue;
            }
            end.remove(held.get());
            if (!post.alike(held.get())) {
                alter.add(post.over(held.get()));
            }
        }
        return new Change(now, person, appoint, alter, end);
    }

    /// The units within the reach by code and, where it is theirs alone, by name; the people there by staff number.
    record Known(
            Map<String, UnitRef> units,
            Map<String, UnitRef> names,
            Set<Unit.Id> ids,
            Map<String, List<There>> people) {}

    /// A unit and its body.
    record UnitRef(Unit.Id id, Unit.Id body, String code) {}

    /// Somebody who is there, with the posts they hold or will hold; whole: none of them outside the reach.
    record There(Person person, boolean employed, boolean whole, List<Post> posts) {}

    /// Somebody as the list wants them.
    record Wanted(ImportTable.Row row, String number, String name, Unit.Id body, List<WantedPost> posts) {
        /// What the person would be, in words.
        Message kinds() {
            var first = Message.of("organisation.kind." + posts.getFirst().kind);
            return posts.size() == 1 ? first : Message.of("organisation.import.more_posts", first, posts.size() - 1);
        }

        LocalDate since() {
            return posts.stream()
                    .map(WantedPost::from)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        boolean staysAfter(LocalDate day) {
            return posts.stream().map(WantedPost::until).anyMatch(until -> until == null || until.isAfter(day));
        }

        Contact contact(Contact now) {
            var phone = row.text("phone");
            var email = row.text("email");
            return new Contact(
                    now.person(), phone.isEmpty() ? now.phone() : phone, email.isEmpty() ? now.email() : email);
        }

        Effect effect(String what, Object... arguments) {
            return new Effect(number, name, Message.of(what, arguments));
        }
    }

    /// A post as the list wants it.
    record WantedPost(
            UnitRef unit,
            Post.Kind kind,
            String title,
            Set<Unit.Id> portfolio,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean sameAs(WantedPost other) {
            return unit.equals(other.unit) && kind == other.kind;
        }

        boolean is(Post post) {
            return unit.id.equals(post.unit()) && kind == post.kind();
        }

        boolean alike(Post post) {
            return title.equals(post.title())
                    && portfolio.equals(post.portfolio())
                    && Objects.equals(until, post.until());
        }

        Post over(Post post) {
            return new Post(post.id(), post.person(), post.unit(), kind, title, portfolio, post.from(), until);
        }

        Post of(Post.Id id, Person.Id person) {
            return new Post(id, person, unit.id, kind, title, portfolio, from, until);
        }
    }

    /// What would change for somebody who is there.
    record Change(There there, Wanted wanted, List<WantedPost> appoint, List<Post> alter, List<Post> end) {
        boolean renames() {
            return !there.person.name().equals(wanted.name);
        }

        boolean returns() {
            return !there.employed;
        }

        Person person() {
            return new Person(there.person.id(), there.person.body(), there.person.staffNumber(), wanted.name);
        }

        boolean isEmpty() {
            return !renames() && !returns() && appoint.isEmpty() && alter.isEmpty() && end.isEmpty();
        }

        Effect effect() {
            return wanted.effect(
                    "organisation.import.person_changes",
                    appoint.size(),
                    alter.size() + (renames() ? 1 : 0),
                    end.size());
        }
    }

    /// What would be done.
    record Plan(List<Wanted> engaged, List<Change> changed, List<Person> leaving) {
        List<Effect> openings() {
            return engaged.stream()
                    .map(person -> person.effect(
                            "organisation.import.engages", person.posts.getFirst().unit.code, person.kinds()))
                    .toList();
        }

        List<Effect> changes() {
            return changed.stream()
                    .filter(change -> !change.isEmpty())
                    .map(Change::effect)
                    .toList();
        }

        List<Effect> endings() {
            return leaving.stream()
                    .map(person ->
                            new Effect(person.staffNumber(), person.name(), Message.of("organisation.import.leaves")))
                    .toList();
        }
    }
}

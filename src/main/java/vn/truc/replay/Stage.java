package vn.truc.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.truc.absence.Absence;
import vn.truc.directive.Directive;
import vn.truc.gate.Visitor;
import vn.truc.meeting.Meeting;
import vn.truc.organisation.Area;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Team;
import vn.truc.organisation.Unit;
import vn.truc.roster.DutyRota;
import vn.truc.roster.Swap;

/// What the codes of a case mean in the database, once everybody stands there.
final class Stage {
    private final Case told;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Directive.Id> directives = new HashMap<>();
    private final Map<String, UUID> clauses = new HashMap<>();
    private final Map<String, Visitor.Id> visitors = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();

    private final Map<String, Absence.Id> absences = new HashMap<>();
    private final Map<String, Meeting.Id> meetings = new HashMap<>();
    private final Map<String, DutyRota.Id> rotas = new HashMap<>();
    private final Map<String, Swap> swaps = new HashMap<>();
    private final Map<String, String> posters = new HashMap<>();

    Stage(Case told) {
        this.told = told;
    }

    /// The case that is played.
    Case told() {
        return told;
    }

    void area(String code, Area area) {
        areas.put(code, area);
    }

    Area area(String code) {
        return here(areas, code);
    }

    void unit(String code, Unit unit) {
        units.put(code, unit);
    }

    void person(String code, Person person) {
        people.put(code, person);
    }

    /// Another code for the same person, unless somebody bears it already.
    void alias(String code, String person) {
        people.putIfAbsent(code, person(person));
    }

    /// Whether a person has this code.
    boolean has(String code) {
        return people.containsKey(code);
    }

    /// Somebody who answers for a unit: its clerk, or its head.
    Person answering(String unit) {
        return has(unit + ".clerk") ? person(unit + ".clerk") : person(unit + ".head");
    }

    void team(String code, Team team) {
        teams.put(code, team);
    }

    void place(String code, Place place) {
        places.put(code, place);
    }

    void directive(String code, Directive.Id id) {
        directives.put(code, id);
    }

    void clause(String id, UUID clause) {
        clauses.put(id, clause);
    }

    void visitor(String code, Visitor.Id id) {
        visitors.put(code, id);
    }

    void absence(String code, Absence.Id id) {
        absences.put(code, id);
    }

    void meeting(String code, Meeting.Id id) {
        meetings.put(code, id);
    }

    void swap(String code, Swap swap) {
        swaps.put(code, swap);
    }

    Swap swap(String code) {
        return here(swaps, code);
    }

    void poster(String gate, String path) {
        posters.put(gate, path);
    }

    /// What a phone opens that scans the poster of a gate.
    String poster(String gate) {
        return here(posters, gate);
    }

    void rota(String code, DutyRota.Id id) {
        rotas.put(code, id);
    }

    DutyRota.Id rota(String code) {
        return here(rotas, code);
    }

    Absence.Id absence(String code) {
        return here(absences, code);
    }

    Meeting.Id meeting(String code) {
        return here(meetings, code);
    }

    void request(String code, String form) {
        requests.put(code, form);
    }

    /// The form with this code, or that of the request with this code.
    String form(String code) {
        return requests.getOrDefault(code, code);
    }

    Unit unit(String code) {
        return here(units, code);
    }

    Person person(String code) {
        return here(people, code);
    }

    Optional<Team> team(String code) {
        return Optional.ofNullable(teams.get(code));
    }

    Place place(String code) {
        return here(places, code);
    }

    Directive.Id directive(String code) {
        return here(directives, code);
    }

    UUID clause(String id) {
        return here(clauses, id);
    }

    /// The clause that a document and its clause name, `tb1391/k10`.
    UUID source(String from) {
        return clauses.containsKey(from) ? clause(from) : clause(from.substring(from.indexOf('/') + 1));
    }

    Visitor.Id visitor(String code) {
        return here(visitors, code);
    }

    /// The code under which the case names somebody: of two, the one of the file.
    String code(Person.Id id) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing((String code) -> code.contains(".")).thenComparing(Comparator.naturalOrder()))
                .orElse(id.toString());
    }

    /// The code of a unit.
    String code(Unit.Id id) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id.toString());
    }

    private static <T> T here(Map<String, T> things, String code) {
        return Optional.ofNullable(things.get(code))
                .orElseThrow(() -> new IllegalStateException("‘" + code + "’ is not there yet"));
    }
}

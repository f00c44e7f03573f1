package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// What would be said to visitors whom nobody announced, for every unit of a house in one reading: many units have the
/// same rules.
@Component
class Welcomes {
    private final GateHouse houses;
    private final Units units;

    Welcomes(GateHouse houses, Units units) {
        this.houses = houses;
        this.units = units;
    }

    Welcomed of(GateHouse.House house, List<Unit> units, LocalDate day) {
        var asked = units.stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
        house.building().ifPresent(asked::add);
        var held = houses.inForce(asked, day);
        var counters = this.units.counters(units.stream().map(Unit::id).toList(), day);
        var welcomes = new ArrayList<Snapshot.Welcome>();
        var places = new ArrayList<Snapshot.Place>();
        for (var unit : units) {
            var welcome = welcome(HouseRules.of(house, unit.id(), held));
            if (!welcomes.contains(welcome)) {
                welcomes.add(welcome);
            }
            places.add(new Snapshot.Place(
                    unit.id().value(),
                    unit.name(),
                    welcomes.indexOf(welcome),
                    unit.phone(),
                    counters.getOrDefault(unit.id(), "")));
        }
        return new Welcomed(places, welcomes);
    }

    private static Snapshot.Welcome welcome(HouseRules rules) {
        return new Snapshot.Welcome(
                said(rules, false, true),
                said(rules, false, false),
                said(rules, true, true),
                said(rules, true, false),
                rules.temperature().map(limit -> limit.celsius().doubleValue()).orElse(null));
    }

    private static Snapshot.Said said(HouseRules rules, boolean abroad, boolean declared) {
        var visitor = new Newcomer.Visitor(abroad, declared, Optional.empty(), new Newcomer.Approval.None(), false);
        return Snapshot.Said.of(
                Gatekeeping.decide(visitor, new Newcomer.Situation(Instant.EPOCH, new Temperature.None(), rules)));
    }

    /// The units, and the welcomes that they have.
    record Welcomed(List<Snapshot.Place> units, List<Snapshot.Welcome> welcomes) {}
}

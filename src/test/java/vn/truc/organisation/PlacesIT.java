package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;

@OfficeTest
record PlacesIT(Places places, Areas areas, Units units, People people, OfficeClock clock) {
    @Test
    void aSharedBuildingKnowsItsGatesItsBodiesAndWhoseRulesDecide() {
        var one = examples().body("Tổng cục Một");
        var two = examples().body("Cục Hai");
        var site = keep(Optional.empty(), Place.Kind.SITE, "Nhà A", OptionalInt.of(300));
        var floor = keep(Optional.of(site.id()), Place.Kind.FLOOR, "Tầng 1", OptionalInt.empty());
        var lobby = keep(Optional.of(floor.id()), Place.Kind.GATE, "Sảnh tầng 1", OptionalInt.empty());
        var room = keep(Optional.of(floor.id()), Place.Kind.RECEPTION_ROOM, "Phòng tiếp dân", OptionalInt.of(12));
        places.house(site.id(), new Place.Occupant(one.id(), true), by(one));
        places.house(site.id(), new Place.Occupant(two.id(), false), by(one));

        assertThat(places.gatesOf(two.id())).containsExactly(lobby);
        assertThat(places.within(site.id())).containsExactly(floor, room, lobby);
        assertThat(places.housed(lobby.id())).map(Place.Housed::site).contains(site);
        assertThat(places.housed(new Place.Id(clock.newId()))).isEmpty();
        assertThat(places.headcountCap(lobby.id())).hasValue(300);
        assertThat(places.headcountCap(room.id())).hasValue(12);
        assertThat(places.occupants(lobby.id()))
                .containsExactly(new Place.Occupant(one.id(), true), new Place.Occupant(two.id(), false));

        places.house(site.id(), new Place.Occupant(two.id(), true), by(one));
        assertThat(places.occupants(lobby.id()))
                .containsExactly(new Place.Occupant(two.id(), true), new Place.Occupant(one.id(), false));
        places.leave(site.id(), one.id(), by(one));
        assertThat(places.gatesOf(one.id())).isEmpty();
        assertThat(places.sitesOf(two.id())).containsExactly(site);
    }

    @Test
    void aPlaceWithoutANameOrWithNobodyAllowedInsideIsRefused() {
        var body = examples().body("Cơ quan");
        var outcome = places.keep(
                new Place(new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, " ", "", OptionalInt.of(0)),
                by(body));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.why().at("name")).isPresent();
            assertThat(refused.why().at("headcount")).isPresent();
        });
    }

    @Test
    void unitsAreSeatedInTheTerritoryAndFoundFromEveryLevel() {
        var body = examples().body("Sở");
        var division = examples().unit(body, "Phòng");
        var elsewhere = examples().unit(body, "Chi nhánh");
        var era = clock.newId().toString();
        var day = OfficeExamples.START;
        var opened = areas.open(
                List.of(
                        opening(era, null, "01", "Thành phố Hà Nội", Area.Level.PROVINCE),
                        opening(era, "01", "001", "Quận Ba Đình", Area.Level.DISTRICT),
                        opening(era, "001", "00001", "Phường Phúc Xá " + era, Area.Level.COMMUNE),
                        opening(era, null, "02", "Tỉnh Hà Giang", Area.Level.PROVINCE)),
                day,
                by(body));
        assertThat(opened).isEqualTo(4);
        assertThat(areas.open(
                        List.of(opening(era, null, "01", "Thành phố Hà Nội", Area.Level.PROVINCE)), day, by(body)))
                .isZero();
        var ward = areas.search("phuc xa " + era, day).getFirst();
        assertThat(areas.upward(ward.id(), day)).extracting(Area::code).containsExactly("00001", "001", "01");
        var province = areas.upward(ward.id(), day).getLast();

        areas.seat(body.id(), ward.id(), day, by(body));
        assertThat(areas.unitsIn(province.id(), day)).isEqualTo(Set.of(body.id(), division.id(), elsewhere.id()));
        areas.seat(elsewhere.id(), province.id(), day.plusDays(9), by(body));
        assertThat(areas.unitsIn(ward.id(), day.plusDays(8))).contains(elsewhere.id());
        assertThat(areas.unitsIn(ward.id(), day.plusDays(9))).isEqualTo(Set.of(body.id(), division.id()));
        assertThat(areas.seats(Set.of(elsewhere.id()), day.plusDays(9))).isEqualTo(Map.of(elsewhere.id(), province));
        assertThat(areas.below(Optional.of(province.id()), day))
                .extracting(Area::code)
                .containsExactly("001");
        assertThat(areas.seat(elsewhere.id(), ward.id(), day, by(body))).isInstanceOf(Outcome.Refused.class);

        var later = examples().unit(division, "Tổ mới");
        assertThat(areas.seats(Set.of(later.id()), day).get(later.id())).isEqualTo(ward);
    }

    private Areas.Opening opening(String era, @Nullable String parent, String code, String name, Area.Level level) {
        return new Areas.Opening(new Area.Id(clock.newId()), parent, era, code, name, level);
    }

    private Place keep(Optional<Place.Id> parent, Place.Kind kind, String name, OptionalInt headcount) {
        var place = new Place(new Place.Id(clock.newId()), parent, kind, name, "", headcount);
        assertThat(places.keep(place, new Author(place.id().value(), null, "test")))
                .isEqualTo(Outcome.done(place));
        return place;
    }

    private OfficeExamples examples() {
        return new OfficeExamples(units, people, clock);
    }

    private static Author by(Unit unit) {
        return new Author(unit.body().value(), null, "test");
    }
}

package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.page.NotAllowed;

/// Whoever came through the gate says at the poster of a room that they are there.
@OfficeTest
record RoomsIT(
        GateExamples examples,
        Posters posters,
        Rooms rooms,
        Guests guests,
        Places places,
        OfficeClock clock,
        JdbcClient jdbc,
        MockMvcTester web) {

    @Test
    void theRoomIsEnteredByWhoeverIsInsideOnceAndOnlyByAsManyAsItHolds() {
        var house = examples.house();
        var room = poster(house, room(house, Place.Kind.ROOM, "Phòng họp 301", 1));
        assertThat(web.get().uri("/q/" + room.code()))
                .hasStatusOk()
                .bodyText()
                .contains("Phòng họp 301", room.spaced())
                .doesNotContain("<script");
        assertThat(press(house.staff(), room, "enter"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có lượt vào");
        done(examples.enter(house, house.staff().staffNumber(), ""));
        done(examples.enter(house, house.clerk().staffNumber(), ""));
        for (int time = 0; time < 2; time++) {
            assertThat(press(house.staff(), room, "enter")).hasStatus(303);
        }
        assertThat(stays(room)).isEqualTo(1);
        assertThat(page(house.staff(), room)).bodyText().contains("Ông/bà đang ở Phòng họp 301");
        assertThat(press(house.clerk(), room, "enter"))
                .hasStatus(422)
                .bodyText()
                .contains("đã đủ 1 người");
        for (int time = 0; time < 2; time++) {
            assertThat(press(house.staff(), room, "leave")).hasStatus(303);
        }
        assertThat(press(house.clerk(), room, "enter")).hasStatus(303);
        assertThat(get(house.staff(), "/privacy")).bodyText().contains("Phòng tôi đã vào", "Phòng họp 301");
        assertThat(get(house.staff(), "/room/XXXXXXXX")).hasStatus(404);
    }

    @Test
    void oneIsInOneRoomAndWhatEndsTheVisitEndsIt() {
        var house = examples.house();
        var first = poster(house, room(house, Place.Kind.ROOM, "Phòng 302", 0));
        var second = poster(house, room(house, Place.Kind.FLOOR, "Tầng 3", 0));
        done(examples.enter(house, house.staff().staffNumber(), ""));
        press(house.staff(), first, "enter");
        press(house.staff(), second, "enter");
        assertThat(count(house.staff(), first)).isZero();
        assertThat(count(house.staff(), second)).isEqualTo(1);
        done(examples.leave(house, house.staff().staffNumber(), clock.newId()));
        assertThat(count(house.staff(), second)).isZero();
        assertThat(press(house.staff(), first, "enter")).hasStatus(422);
        done(examples.enter(house, house.staff().staffNumber(), ""));
        assertThat(press(house.staff(), second, "enter")).hasStatus(303);
        assertThat(count(house.staff(), second)).isEqualTo(1);
        assertThat(stays(second)).as("of each visit its own").isEqualTo(2);
    }

    @Test
    void aVisitorTypesTheCodeOnThePageOfThePassAndIsReceivedWhereTheRulesSay() {
        var house = examples.house();
        examples.inForce(house, Visitors.onlyIn("Phòng tiếp khách"));
        var reception = poster(house, room(house, Place.Kind.RECEPTION_ROOM, "Phòng tiếp khách", 0));
        var meeting = poster(house, room(house, Place.Kind.ROOM, "Phòng 303", 0));
        var visitor = examples.visitor(house, false, false);
        var token = guests.token(visitor.id());
        examples.received(house, visitor);
        assertThat(type(token, meeting.code())).hasStatus(422).bodyText().contains("chỉ tiếp khách tại");
        assertThat(type(token, "SAI")).hasStatus(422);
        for (int time = 0; time < 2; time++) {
            assertThat(type(token, reception.spaced())).hasStatus(303);
        }
        assertThat(web.get().uri("/v/" + token)).bodyText().contains("Ông/bà đang ở Phòng tiếp khách");
        assertThat(rooms.of(visitor.id()).map(Place::name)).contains("Phòng tiếp khách");
        assertThat(type(token, "")).hasStatus(303);
        assertThat(rooms.of(visitor.id())).isEmpty();
        assertThat(type(token, poster(house, house.gate()).code())).hasStatus(422);
        assertThat(type(visitor.id() + ".AAAA", reception.code())).hasStatus(404);
    }

    @Test
    void onlyGuardsOfTheHouseMakeItsPosters() {
        var house = examples.house();
        var room = room(house, Place.Kind.ROOM, "Phòng 304", 0);
        var stranger = examples.house().guard();
        assertThatThrownBy(() -> examples.as(stranger, by -> posters.replace(by, room, 0)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.as(house.staff(), by -> posters.replace(by, room, 0)))
                .isInstanceOf(NotAllowed.class);
        assertThat(get(house.guard(), "/gate/poster?place=" + house.gate()))
                .bodyText()
                .contains("Phòng 304");
        assertThat(get(house.guard(), "/gate/poster?place=" + room)).hasStatusOk();
        poster(house, room);
        assertThat(get(house.guard(), "/gate/poster/sheet?place=" + room))
                .bodyText()
                .contains("Phòng 304", "quét mã khi vào phòng");
        assertThat(why(examples.as(house.guard(), by -> posters.replace(by, room, 4))))
                .isEqualTo("gate.error.poster-changed");
    }

    private Place.Id room(House house, Place.Kind kind, String name, int most) {
        var cap = most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
        var place = new Place(new Place.Id(clock.newId()), Optional.of(house.site()), kind, name, "", cap);
        places.keep(place, GateExamples.author(house));
        return place.id();
    }

    private Poster poster(House house, Place.Id place) {
        return done(examples.as(house.guard(), by -> posters.replace(by, place, 0)));
    }

    private int count(Person person, Poster room) {
        return examples.as(person, by -> rooms.standing(by, room)).orElseThrow().count();
    }

    private int stays(Poster room) {
        return jdbc.sql("select count(*) from gate_room_stay where place_id = :room")
                .param("room", room.place().value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult type(String token, String code) {
        return web.post()
                .uri("/v/" + token + "/room")
                .param("code", code)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private MvcTestResult press(Person person, Poster room, String act) {
        return web.post()
                .uri("/room/" + room.code() + "/" + act)
                .header("Sec-Fetch-Site", "same-origin")
                .with(authentication(signedIn(person)))
                .exchange();
    }

    private MvcTestResult page(Person person, Poster room) {
        return get(person, "/room/" + room.code());
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(authentication(signedIn(person))).exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }
}

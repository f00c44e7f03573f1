package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.TemperatureLimit;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;

/// What a kiosk takes along and asks.
@OfficeTest
record KioskDeskIT(
        GateExamples examples,
        KioskExamples kiosks,
        KioskDesk desk,
        Kiosks all,
        Gates gates,
        Places places,
        CrossingDoor door,
        Declarations declarations,
        OfficeClock clock,
        MockMvcTester mvc) {

    @Test
    void theSnapshotSaysWhoMayComeInUntilWhenAndNobodysIdAndNoAnswer() {
        var k = kiosks.manned();
        var house = k.house();
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        examples.inForce(house, TemperatureLimit.of("37.5"));
        examples.as(
                house.staff(),
                by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
        var snapshot = desk.snapshot(k.key()).orElseThrow();
        var declared = right(snapshot, house.staff().id().toString());
        assertThat(declared.word()).isEqualTo(Verdict.Word.ADMITTED);
        assertThat(declared.until()).isGreaterThan(clock.now().toEpochMilli());
        assertThat(declared.limit()).isEqualTo(37.5);
        assertThat(right(snapshot, house.clerk().id().toString()).why()).isEqualTo(Why.NOT_DECLARED);
        var json = mvc.get()
                .uri("/kiosk/snapshot")
                .header(HttpHeaders.AUTHORIZATION, "Kiosk " + k.key().text());
        assertThat(json)
                .hasStatusOk()
                .bodyText()
                .doesNotContain(house.staff().id().toString(), house.staff().staffNumber(), "Nguyễn Minh Ánh", "FEVER")
                .contains("Nguyễn M. Ánh");
    }

    @Test
    void withoutAKeyThereIsNothing() {
        for (var path : List.of("/kiosk/snapshot", "/kiosk/orderers?words=le")) {
            assertThat(mvc.get().uri(path)).hasStatus(401);
            assertThat(mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Kiosk " + "B".repeat(40)))
                    .hasStatus(401);
        }
        assertThat(mvc.get().uri("/kiosk")).hasStatusOk();
    }

    @Test
    void somebodyWhoMayOrderItLetsInAtTheKiosk() {
        var k = kiosks.manned();
        var house = k.house();
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        var item = entering(1, house.staff());
        var refused = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(item)))
                .items()
                .getFirst();
        assertThat(refused.why()).isEqualTo(Why.NOT_DECLARED);
        assertThat(desk.orderers(k.key(), "le van thu").orElseThrow())
                .extracting(staff -> staff.id())
                .containsExactly(house.head().id());
        var ordered = desk.order(
                k.key(),
                clock.newId(),
                house.body().id(),
                new Visit.Id(item.id()),
                house.head().id());
        assertThat(done(ordered.orElseThrow()).verdict())
                .isEqualTo(new Verdict.Admit(Why.BY_ORDER, List.of(house.head().name())));
    }

    @Test
    void aVisitorWrittenInTwiceAtTheKioskIsOneVisitAndOtherContentIsRefused() {
        var k = kiosks.manned();
        var house = k.house();
        var body = """
                {"id": "%s", "visitor": "%s", "name": "Nguyễn Văn Khách", "unit": "%s", "host": "Lê Văn Thủ",
                 "purpose": "Họp", "phone": "0900 000 777", "abroad": false, "declared": true, "temperature": "36.5"}
                """.formatted(clock.newId(), clock.newId(), house.unit().id());
        for (int time = 0; time < 2; time++) {
            assertThat(guest(k, body)).hasStatusOk().bodyText().contains("\"ADMITTED\"");
        }
        assertThat(guest(k, body.replace("Nguyễn Văn Khách", "Khách Khác"))).hasStatus(422);
        assertThat(guest(
                        k,
                        body.replace("36.5", "375")
                                .replace(
                                        house.unit().id().toString(),
                                        clock.newId().toString())))
                .hasStatus(422);
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        assertThat(known(k, "+84 900 000 777"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Văn Khách", house.unit().id().toString(), "Lê Văn Thủ")
                .doesNotContain("Họp", "777");
        assertThat(known(k, "0900 000 778")).hasStatusOk().bodyText().doesNotContain("Nguyễn Văn Khách");
        assertThat(known(k, "0900")).hasStatus(422);
        assertThat(known(kiosks.unmanned(), "0900 000 777"))
                .as("nobody on duty")
                .hasStatus(401);
    }

    private MvcTestResult known(KioskExamples.Manned k, String number) {
        return post(k, "/kiosk/known", "{\"number\": \"%s\"}".formatted(number));
    }

    private MvcTestResult guest(KioskExamples.Manned k, String body) {
        return post(k, "/kiosk/guest", body);
    }

    private MvcTestResult post(KioskExamples.Manned k, String path, String body) {
        return mvc.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Kiosk " + k.key().text())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void inASharedLobbyWhatAKioskWritesIsInTheLogOfItsBodyAndOfWhoseItIsAndGuardsKeepToTheirOwn() {
        var k = kiosks.manned();
        var house = k.house();
        var tenant = examples.house();
        places.house(house.site(), new Place.Occupant(tenant.body().id(), false), GateExamples.author(house));
        var sent = List.of(entering(1, house.staff()), entering(2, tenant.staff()), entering(3, house.clerk()));
        assertThat(door.take(k.key(), new CrossingDoor.Sent(clock.now(), sent)).items())
                .allMatch(result -> result.word() == Verdict.Word.ADMITTED);
        assertThat(examples.log(house)).hasSize(3);
        assertThat(examples.as(tenant.guard(), by -> gates.log(by, house.gate())).stream()
                        .map(Visit::name))
                .containsExactly(tenant.staff().name());
        done(examples.as(tenant.guard(), by -> all.setPin(by, KioskExamples.PIN)));
        var taken = desk.takeOver(k.key(), clock.newId(), tenant.guard().staffNumber(), KioskExamples.PIN);
        assertThat(why(taken.orElseThrow())).isEqualTo("gate.error.pin");
    }

    private CrossingDoor.Item entering(int sequence, Person who) {
        return new CrossingDoor.Item(
                sequence,
                clock.newId(),
                clock.now(),
                true,
                Visit.Kind.STAFF,
                null,
                who.staffNumber(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void namesAreShortenedToWhatAGuardCompares() {
        assertThat(Snapshots.shortened("Nguyễn Thị Minh Ánh")).isEqualTo("Nguyễn T. M. Ánh");
        assertThat(Snapshots.shortened("Lê Ánh")).isEqualTo("Lê Ánh");
        assertThat(Snapshots.shortened("Ánh")).isEqualTo("Ánh");
    }

    private static Snapshot.Right right(Snapshot snapshot, String id) {
        Optional<Snapshot.Right> found = snapshot.people().stream()
                .filter(right -> right.mark().equals(SnapshotMark.of(snapshot.salt(), id)))
                .findFirst();
        return found.orElseThrow();
    }
}

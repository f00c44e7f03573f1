package vn.truc.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;

/// The pages around the gate: posters, kiosks, PINs, ID cards, corrections, passes.
@OfficeTest
record GateDoorsIT(MockMvcTester web, GateExamples examples, OfficeClock clock) {
    private static final String CARD =
            "000185012345|123456789|Nguyễn Thị Thử|02031985|Nữ|Số 1, Phường Mẫu, Thành phố Mẫu|01012022";

    @Test
    void anIdCardFillsTheFormAndNothingElseOfItIsKept() {
        var house = examples.house();
        assertThat(scan(house, CARD))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Thử", "Thành phố Mẫu")
                .doesNotContain("000185012345", "02031985");
        assertThat(scan(house, CARD.replace("02031985", "02031986")))
                .hasStatusOk()
                .bodyText()
                .contains("không khớp", "Nguyễn Thị Thử");
        assertThat(scan(house, CARD.substring(0, 30))).hasStatus(422);
        assertThat(scan(house, "000185012345|" + "x".repeat(4096))).hasStatus(422);
    }

    @Test
    void anAdministratorMakesAKioskWhoseKeyIsShownOnceAndTakesItBack() {
        var house = examples.house();
        var administrator = house.examples().person(house.body(), "Đỗ Thị Quản", Post.Kind.ADMINISTRATOR);
        var id = clock.newId().toString();
        var made = post(
                administrator, "/gate/kiosks", "id", id, "gate", house.gate().toString(), "name", "Máy ở sảnh");
        assertThat(made).hasStatusOk().bodyText().contains("<code>", "Máy ở sảnh");
        assertThat(post(
                        administrator,
                        "/gate/kiosks",
                        "id",
                        id,
                        "gate",
                        house.gate().toString(),
                        "name",
                        "Máy ở sảnh"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<code>");
        assertThat(post(house.guard(), "/gate/kiosks/" + id + "/revoke")).hasStatus(403);
        assertThat(post(administrator, "/gate/kiosks/" + id + "/revoke")).hasStatus(303);
        assertThat(get(administrator, "/gate/kiosks")).bodyText().contains("đã thu hồi");
        assertThat(get(house.guard(), "/gate/kiosks")).hasStatus(403);
    }

    @Test
    void whoGoesOutWithoutAnEntryIsKeptWhereAKioskMayBringIt() {
        var house = examples.house();
        var administrator = house.examples().person(house.body(), "Đỗ Thị Quản", Post.Kind.ADMINISTRATOR);
        var gate = house.gate().toString();
        var number = house.staff().staffNumber();
        assertThat(post(
                        house.guard(),
                        "/gate/out",
                        "place",
                        gate,
                        "id",
                        clock.newId().toString(),
                        "q",
                        number))
                .hasStatus(422)
                .bodyText()
                .contains("Nếu họ đang ra thì cứ cho ra");
        post(administrator, "/gate/kiosks", "id", clock.newId().toString(), "gate", gate, "name", "Máy ở sảnh");
        assertThat(post(
                        house.guard(),
                        "/gate/out",
                        "place",
                        gate,
                        "id",
                        clock.newId().toString(),
                        "q",
                        number))
                .hasStatus(303);
        assertThat(get(administrator, "/gate/kiosks"))
                .bodyText()
                .contains(house.staff().name(), "Lượt ra đã được giữ lại");
    }

    @Test
    void aGuardSetsAPinThatIsNotTooEasy() {
        var house = examples.house();
        assertThat(get(house.guard(), "/gate/pin")).hasStatusOk();
        for (var weak : List.of("111111", "123456", "12", "abcdef")) {
            assertThat(post(house.guard(), "/gate/pin", "pin", weak)).hasStatus(422);
        }
        assertThat(post(house.guard(), "/gate/pin", "pin", "270419")).hasStatus(303);
        assertThat(post(house.staff(), "/gate/pin", "pin", "270419")).hasStatus(403);
    }

    @Test
    void aPosterIsMadePrintedAndReplacedByAGuardOfTheHouse() {
        var house = examples.house();
        var place = house.gate().toString();
        assertThat(get(house.guard(), "/gate/poster?place=" + place)).hasStatusOk();
        assertThat(post(house.guard(), "/gate/poster", "place", place, "serial", "0"))
                .hasStatus(303);
        assertThat(post(house.guard(), "/gate/poster", "place", place, "serial", "0"))
                .hasStatus(303);
        for (var paper : List.of("a4", "a3")) {
            assertThat(get(house.guard(), "/gate/poster/sheet?place=" + place + "&paper=" + paper))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<svg");
        }
        assertThat(post(house.guard(), "/gate/poster", "place", place, "serial", "7"))
                .hasStatus(422);
        assertThat(get(examples.house().guard(), "/gate/poster?place=" + place)).hasStatus(403);
    }

    @Test
    void aPassIsAPictureToo() {
        var picture = get(examples.house().staff(), "/pass.png");
        assertThat(picture).hasStatusOk().hasContentType("image/png");
        assertThat(picture.getResponse().getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aWrongLineIsCorrectedFromTheLogbook() {
        var house = examples.house();
        post(
                house.guard(),
                "/gate/in",
                "place",
                house.gate().toString(),
                "id",
                clock.newId().toString(),
                "q",
                house.staff().staffNumber());
        var log = "/gate/log?place=" + house.gate();
        var link = Pattern.compile("/gate/correct\\?place=[^\"]*&amp;visit=([0-9a-f-]+)")
                .matcher(body(get(house.guard(), log)));
        assertThat(link.find()).isTrue();
        var visit = link.group(1);
        var body = house.body().id().toString();
        assertThat(get(house.guard(), link.group().replace("&amp;", "&"))).hasStatusOk();
        var form = new String[] {
            "place",
            house.gate().toString(),
            "id",
            clock.newId().toString(),
            "body",
            body,
            "visit",
            visit,
            "wrong",
            "left",
            "left",
            "2019-01-01T00:00"
        };
        assertThat(post(house.guard(), "/gate/correct", form)).hasStatus(422);
        form[9] = "person";
        assertThat(post(house.guard(), "/gate/correct", form)).hasStatus(303);
        assertThat(get(house.guard(), log)).bodyText().contains("đã sửa bằng dòng khác");
    }

    private MvcTestResult scan(GateExamples.House house, String text) {
        return post(
                house.guard(),
                "/gate/in",
                "place",
                house.gate().toString(),
                "id",
                clock.newId().toString(),
                "q",
                text);
    }

    private static String body(MvcTestResult result) {
        try {
            return Objects.requireNonNull(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(authentication(signedIn(person))).exchange();
    }

    private MvcTestResult post(Person person, String path, String... form) {
        var request = web.post().uri(path).with(authentication(signedIn(person)));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }
}

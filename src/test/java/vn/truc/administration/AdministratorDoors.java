package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// How a test goes through the doors of the administrator of a small body.
interface AdministratorDoors {
    MockMvcTester web();

    Units units();

    People people();

    OfficeClock clock();

    default String id() {
        return clock().newId().toString();
    }

    default MvcTestResult get(Person person, String path) {
        return web().get()
                .uri(path)
                .locale(Locale.of("vi"))
                .with(authentication(session(person)))
                .exchange();
    }

    default MvcTestResult post(Person person, String path, String... fields) {
        var request = web().post().uri(path).locale(Locale.of("vi")).with(authentication(session(person)));
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /// Posts twice: what it would move is shown first, and nothing is written before that is accepted.
    default MvcTestResult accepted(Person person, String path, String... fields) {
        var shown = post(person, path, fields);
        assertThat(shown).hasStatusOk().bodyText().contains("Chưa ghi gì");
        var body = new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of(fields));
        all.add("accept");
        all.add(body.replaceAll("(?s).*name=\"accept\" value=\"([0-9a-f]+)\".*", "$1"));
        assertThat(post(
                        person,
                        path,
                        Stream.concat(Stream.of(fields), Stream.of("accept", "0"))
                                .toArray(String[]::new)))
                .hasStatusOk()
                .bodyText()
                .contains("Trong lúc đó có thay đổi");
        return post(person, path, all.toArray(String[]::new));
    }

    default Office office() {
        var examples = new OfficeExamples(units(), people(), clock());
        var body = examples.body("Bộ");
        var division = examples.unit(body, "Phòng Hành chính");
        return new Office(
                body,
                division,
                examples.person(body, "Nguyễn Quản Trị", Post.Kind.ADMINISTRATOR),
                examples.person(division, "Lê Văn An", Post.Kind.STAFF));
    }

    private static TestingAuthenticationToken session(Person person) {
        return new TestingAuthenticationToken(new SignedIn(person.id().value()), "", "signed-in");
    }

    /// A body with a division, its administrator, and somebody who works there.
    record Office(Unit body, Unit division, Person admin, Person staff) {}
}

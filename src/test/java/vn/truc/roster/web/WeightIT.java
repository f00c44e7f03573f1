package vn.truc.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.roster.RosterExamples.MONDAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.roster.RosterExamples;

/// What the pages of a large unit weigh: the week, and the grid of two and of four weeks.
@OfficeTest
record WeightIT(MockMvcTester web, RosterExamples examples) {
    private static final int MOST = 220_000;
    private static final int MOST_COMPRESSED = 20_000;

    @Test
    @DisplayName("The week and the grid of a unit of 200 people stay under 220 kB, 20 kB as they come over the line")
    void twoHundredPeople() throws IOException {
        var d = examples.department(200);
        var at = "?unit=" + d.unit().id() + "&week=" + MONDAY;
        for (var path : List.of(
                "/rosters" + at,
                "/rosters/grid" + at,
                "/rosters/grid" + at + "&weeks=4&first=40",
                "/rosters/grid/sheet" + at)) {
            var page = web.get()
                    .uri(path)
                    .with(authentication(new UsernamePasswordAuthenticationToken(
                            new SignedIn(d.head().person().id().value()), null, List.of())))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            System.out.println("weight " + path + " " + page.length + " " + compressed(page));
            assertThat(page).as(path).hasSizeLessThan(MOST);
            assertThat(compressed(page)).as(path).isLessThan(MOST_COMPRESSED);
        }
    }

    private static int compressed(byte[] page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        return bytes.size();
    }
}

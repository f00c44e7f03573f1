package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginFilterTest {
    @Test
    void aPageOfThisSiteMayWrite() {
        assertThat(SameOriginFilter.own("same-origin", "https://truc.vn", "truc.vn"))
                .isTrue();
        assertThat(SameOriginFilter.own("none", null, "truc.vn")).isTrue();
        assertThat(SameOriginFilter.own(null, "https://TRUC.vn:8443", "truc.vn:8443"))
                .isTrue();
    }

    @Test
    void aProgramThatIsNoBrowserMayWrite() {
        assertThat(SameOriginFilter.own(null, null, "truc.vn")).isTrue();
    }

    @Test
    void aPageOfAnotherSiteMayNot() {
        assertThat(SameOriginFilter.own("cross-site", "https://evil.example", "truc.vn"))
                .isFalse();
        assertThat(SameOriginFilter.own("same-site", "https://other.truc.vn", "truc.vn"))
                .isFalse();
        assertThat(SameOriginFilter.own(null, "https://evil.example", "truc.vn"))
                .isFalse();
        assertThat(SameOriginFilter.own(null, "https://truc.vn:8443", "truc.vn"))
                .isFalse();
        assertThat(SameOriginFilter.own(null, "null", "truc.vn")).isFalse();
        assertThat(SameOriginFilter.own(null, "https://[", "truc.vn")).isFalse();
    }

    @Test
    void readingIsOpenToLinksFromAnywhereAndWritingIsNot() throws ServletException, IOException {
        assertThat(status("GET")).isEqualTo(200);
        assertThat(status("POST")).isEqualTo(403);
        assertThat(status("DELETE")).isEqualTo(403);
    }

    private static int status(String method) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, "/tasks");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        var response = new MockHttpServletResponse();
        new SameOriginFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}

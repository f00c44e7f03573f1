package vn.truc.e2e;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.Sessions;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Doors that only tests have: sign in without a password, and the parts of pages side by side.
@Controller
@Profile("e2e")
class SignInAsController {
    private final Sessions sessions;

    SignInAsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/test/sign-in-as/{person}")
    Answer signIn(HttpServletRequest request, HttpServletResponse response, @PathVariable Person.Id person) {
        sessions.open(request, response, person, false);
        return Redirect.to("/");
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/test/parts/{frame}/{name}")
    Answer parts(@PathVariable String frame, @PathVariable String name) throws IOException {
        var html = new ClassPathResource("parts/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        return Page.of(Message.of("site.nav.today"), new Parts(html))
                .in(Page.Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
    }

    private record Parts(String html) implements JteModel {
        @Override
        public void render(TemplateOutput output) {
            output.writeContent(html);
        }

        @Override
        public void writeTo(TemplateOutput output) {
            render(output);
        }
    }
}

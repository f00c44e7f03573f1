package vn.truc.site.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Words;

/// The guides, on board: first what they say about the page from which help was asked for, then the whole guide.
@Controller
class HelpController {
    private static final Templates TEMPLATES = new StaticTemplates();

    @Needs(Right.OWN)
    @GetMapping("/help")
    Answer help(Actor by, @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String guide) {
        var own = Guide.Role.of(by);
        var role = Stream.of(Guide.Role.values())
                .filter(each -> each.slug().equals(guide))
                .findFirst()
                .orElse(own);
        var shown = read(role);
        var others = Stream.of(Guide.Role.values()).map(HelpController::read).toList();
        var here = guide.isEmpty()
                ? Stream.concat(Stream.of(shown), others.stream())
                        .map(each -> each.about(at))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                : Optional.<List<Guide.Section>>empty();
        var page = new HelpPage(shown, others, here.orElse(List.of()));
        return Page.of(Message.of("site.help"), TEMPLATES.siteHelp(page));
    }

    private static Guide read(Guide.Role role) {
        try {
            var file = new ClassPathResource("guide/" + role.file(Words.english()));
            return GuideReader.read(role, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

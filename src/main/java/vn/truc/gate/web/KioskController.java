package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.gate.Why;
import vn.truc.measure.Approver;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Words;

/// The kiosk's page: the same for everybody, since the key lies in the browser; one of the few that need script,
/// because it works without network.
@Controller
class KioskController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final List<String> SENTENCES = List.of(
            "gate.in",
            "gate.out",
            "gate.inside",
            "gate.inside.most",
            "gate.guard",
            "gate.order.admit",
            "gate.call",
            "gate.kiosk.former",
            "gate.counter",
            "gate.temperature.yes",
            "gate.error.temperature",
            "gate.error.temperature-meant",
            "gate.error.pass-unreadable",
            "gate.error.pass-forged",
            "gate.error.pass-over",
            "gate.error.card-contradicts",
            "gate.error.nobody",
            "gate.error.number-of-several",
            "gate.exit.waits",
            "gate.error.not-inside",
            "gate.error.stale",
            "gate.error.used",
            "gate.error.unwritten",
            "gate.error.undecided",
            "gate.error.place-gone",
            "gate.kiosk.alone",
            "gate.kiosk.online",
            "gate.kiosk.waiting",
            "gate.kiosk.skew",
            "gate.kiosk.told",
            "gate.kiosk.nothing",
            "gate.kiosk.seen",
            "gate.kiosk.handover",
            "gate.kiosk.revoked",
            "gate.kiosk.nobody",
            "gate.kiosk.key-wrong",
            "gate.kiosk.no-network",
            "gate.kiosk.pin-again",
            "gate.kiosk.to-confirm",
            "gate.kiosk.unconfirmed",
            "gate.error.pin",
            "gate.error.letter",
            "gate.error.host",
            "gate.error.host-name",
            "gate.error.name",
            "gate.error.purpose");

    private final String json;
    private final String english;

    KioskController(JsonMapper json) {
        this.json = texts(json, Words.VIETNAMESE);
        this.english = texts(json, Words.ENGLISH);
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/kiosk")
    Answer kiosk() {
        return Page.of(
                        Message.of("gate.kiosk.title"),
                        TEMPLATES.gateKiosk(new KioskPage(Words.english() ? english : json)))
                .in(Page.Frame.KIOSK);
    }

    /// Every sentence that the page may have to say without network; a place for a word stays as it is.
    private static String texts(JsonMapper json, Locale language) {
        var keys = Stream.of(
                        SENTENCES.stream(),
                        Arrays.stream(Why.values()).flatMap(why -> Stream.of("gate.why." + why, "gate.next." + why)),
                        Arrays.stream(Verdict.Word.values()).map(word -> "gate.word." + word),
                        Arrays.stream(Approver.values()).map(approver -> "gate.approver." + approver),
                        Arrays.stream(Visit.Kind.values()).map(kind -> "gate.kind." + kind))
                .flatMap(part -> part);
        var texts = new LinkedHashMap<String, String>();
        keys.forEach(key -> texts.put(key, Words.say(Message.of(key, "{0}", "{1}", "{2}", "{3}"), language)));
        return json.writeValueAsString(texts);
    }
}

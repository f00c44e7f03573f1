package vn.truc.message.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.Emails;
import vn.truc.message.InboxMessage;
import vn.truc.message.Messages;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// One's own inbox, and for administrators the e-mails that did not arrive.
@Controller
class MessageController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Messages messages;
    private final Emails emails;
    private final OfficeClock clock;
    private final Clock wall;

    MessageController(Messages messages, Emails emails, OfficeClock clock, Clock wall) {
        this.messages = messages;
        this.emails = emails;
        this.clock = clock;
        this.wall = wall;
    }

    @Needs(Right.OWN)
    @GetMapping("/messages")
    Answer inbox(Actor who) {
        var page = new Inbox(who.person().name(), messages.inbox(who), messages.byEmail(), who.holds(Right.ADMINISTER));
        return Page.of(Message.of("message.inbox"), TEMPLATES.messageInbox(page));
    }

    @Needs(Right.OWN)
    @PostMapping("/messages/{id}")
    Answer open(Actor who, @PathVariable InboxMessage.Id id) {
        var message = messages.read(who, id).orElseThrow(() -> new NotFound("message"));
        return Redirect.to(message.path());
    }

    @Needs(Right.OWN)
    @PostMapping("/messages/read")
    Answer readAll(Actor who, @RequestParam InboxMessage.Id newest) {
        int read = messages.readAllUpTo(who, newest);
        return Redirect.to("/messages").saying("message.read-all.done", read);
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/messages/undelivered")
    Answer undelivered(Actor by) {
        return Page.of(Message.of("message.undelivered"), TEMPLATES.messageUndelivered(lost(by)));
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/messages/undelivered.{ending:csv|xlsx}")
    Answer take(Actor by, @PathVariable String ending) {
        return lost(by).table(clock.today()).as(Download.Format.ending(ending));
    }

    private UndeliveredPage lost(Actor by) {
        return new UndeliveredPage(emails.undelivered(by), messages.byEmail());
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/messages/undelivered/{id}")
    Answer sendAgain(Actor by, @PathVariable InboxMessage.Id id) {
        boolean again = emails.sendAgain(by, id, wall.instant());
        return Redirect.to("/messages/undelivered").saying(again ? "message.again.done" : "message.again.before");
    }
}

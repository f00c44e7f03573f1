package vn.truc.account.web;

import vn.truc.account.PersonalLink;
import vn.truc.account.PersonalLinks;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// A personal link that was opened: whose it is, where it stands, and whom to call when it is not open any more.
public record PersonalLinkPage(
        String token, PersonalLink.State state, PersonalLink link, String name, PersonalLinks.Help help) {
    /// Why the link does not open any more.
    public Message why() {
        return switch (state) {
            case OPEN -> Message.of("account.slip.open");
            case USED ->
                Message.of("account.slip.used", link.used().map(Words::moment).orElse(""));
            case EXPIRED -> Message.of("account.slip.expired", Words.moment(link.expires()));
            case VOID -> Message.of("account.slip.void");
        };
    }
}

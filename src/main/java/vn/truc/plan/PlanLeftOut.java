package vn.truc.plan;

import java.util.Set;
import vn.truc.directive.Directive;
import vn.truc.message.Announcement;
import vn.truc.organisation.Area;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A plan could not come into force by a decision about a level; whoever wrote and approved it and the office of its
/// body are told why.
public record PlanLeftOut(
        LevelDecision.Id decision,
        String decided,
        Area.Id area,
        Directive.Id plan,
        String number,
        Message why,
        Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "plan.left-out:" + decision + ":" + plan;
    }

    @Override
    public Message announcement() {
        return Message.of("plan.left-out", number, decided, why);
    }

    @Override
    public String announcedAt() {
        return "/levels/" + area;
    }
}

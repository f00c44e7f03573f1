package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A rota of duty was submitted, went on to the next stage or to a stand-in, was approved, or went back to its unit.
///
/// @param what which sentence tells it, under `roster.announce.rota-`
/// @param mark what tells this time from others at the same stage
public record RotaOnItsWay(
        DutyRota.Id rota,
        int round,
        int position,
        String unitName,
        String name,
        LocalDate first,
        String what,
        String mark,
        Set<Person.Id> recipients)
        implements Announcement {
    static RotaOnItsWay of(
            StepRepository.Waiting plan, String unitName, String what, String mark, Set<Person.Id> recipients) {
        return new RotaOnItsWay(
                new DutyRota.Id(plan.asked().id()),
                plan.round(),
                plan.position(),
                unitName,
                plan.rota(),
                plan.monday(),
                what,
                mark,
                recipients);
    }

    @Override
    public String announcementKey() {
        return "roster.rota-" + what + ":" + rota + ":" + round + ":" + position + ":" + mark;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce.rota-" + what, unitName, name, first);
    }

    @Override
    public String announcedAt() {
        return "/rosters/duty/" + rota;
    }
}

package vn.truc.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.absence.Aways;
import vn.truc.absence.LeaveKinds;
import vn.truc.roster.Presence;

/// Which sign stands in the time sheet for a day: what was seen; where nothing could have seen it, what was
/// planned, for which whoever signs answers.
@Component
class SheetSigns {
    private final Signs signs;
    private final LeaveKinds kinds;

    SheetSigns(Signs signs, LeaveKinds kinds) {
        this.signs = signs;
        this.kinds = kinds;
    }

    /// Nothing on days off and days to come; leave by its kind, for half a day with the sign of the other half, which
    /// may be another leave. Isolation goes before leave as the office's rule says.
    String of(PresentDay day, List<Aways.Leave> allowed, LocalDate today) {
        if (!day.day().isBefore(today) && day.came().isEmpty() && day.began().isEmpty()) {
            return "";
        }
        if (!day.working()) {
            return onDayOff(day);
        }
        var leaves = day.isolated() ? standing(allowed, day.day()) : allowed;
        if (leaves.isEmpty()) {
            return worked(day);
        }
        var whole =
                leaves.stream().filter(leave -> leave.span().whole(day.day())).findFirst();
        if (whole.isPresent()) {
            return sign(whole.get());
        }
        var morning = half(leaves, day.day(), true);
        var afternoon = half(leaves, day.day(), false);
        return morning.isPresent() && morning.equals(afternoon)
                ? morning.get()
                : Stream.of(morning, afternoon, Optional.of(worked(day)))
                        .flatMap(Optional::stream)
                        .limit(2)
                        .collect(Collectors.joining("/"));
    }

    /// Whether the sign of a day is what was planned, because nothing was seen of it.
    boolean presumed(PresentDay day, List<Aways.Leave> leaves, LocalDate today) {
        return day.day().isBefore(today)
                && day.working()
                && day.standing() == PresentDay.Standing.UNKNOWN
                && day.planned().isPresent()
                && leaves.stream().noneMatch(leave -> leave.span().whole(day.day()));
    }

    private List<Aways.Leave> standing(List<Aways.Leave> allowed, LocalDate day) {
        return allowed.stream()
                .filter(leave -> !signs.isolationBefore(sign(leave), day))
                .toList();
    }

    private Optional<String> half(List<Aways.Leave> leaves, LocalDate day, boolean morning) {
        return leaves.stream()
                .filter(leave -> leave.span().morning(day) == morning)
                .map(this::sign)
                .findFirst();
    }

    private String sign(Aways.Leave leave) {
        return leave.trip() ? signs.of("TRIP") : ofLeave(leave.kind());
    }

    private String onDayOff(PresentDay day) {
        if (day.planned().filter(Presence.DUTY::equals).isPresent()) {
            return signs.of("DUTY");
        }
        return day.came().isPresent() ? signs.of("OFFICE") : "";
    }

    private String worked(PresentDay day) {
        return switch (day.standing()) {
            case AS_PLANNED,
                    DID_NOT_ANSWER,
                    CAME_THOUGH_HOME,
                    CAME_THOUGH_AWAY,
                    CAME_THOUGH_ISOLATED,
                    CAME_ON_DAY_OFF,
                    WITHOUT_PLAN -> signs.of(day.came().isPresent() ? atPremises(day) : "HOME");
            case NOT_THERE, NOT_BEGUN -> signs.of("ABSENT");
            case ISOLATED -> signs.of("ISOLATION");
            case AWAY -> signs.of(day.planned().filter(Presence.TRIP::equals).isPresent() ? "TRIP" : "LEAVE");
            case DAY_OFF -> "";
            case UNKNOWN -> signs.of(day.planned().map(Presence::name).orElse("UNKNOWN"));
        };
    }

    private static String atPremises(PresentDay day) {
        return day.planned().filter(Presence.DUTY::equals).isPresent() ? "DUTY" : "OFFICE";
    }

    private String ofLeave(String kind) {
        return kinds.find(kind)
                .flatMap(found -> Optional.ofNullable(found.sign()))
                .filter(signs::knows)
                .orElseGet(() -> signs.of("OTHER"));
    }
}

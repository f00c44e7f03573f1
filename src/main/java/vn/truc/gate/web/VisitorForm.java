package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.gate.Newcomer;
import vn.truc.gate.ReturningVisitors;
import vn.truc.gate.Visitor;
import vn.truc.organisation.Unit;

/// What was typed about a visitor, as it was typed. The field of the unit is not called `unit`: a guard need not hold
/// a right there.
public record VisitorForm(
        UUID id,
        UUID visitorId,
        String name,
        String origin,
        String hostUnit,
        String hostName,
        String purpose,
        String phone,
        Boolean abroad,
        Boolean leadersGuest,
        Boolean declared,
        String temperature) {
    private static final UUID NONE = new UUID(0, 0);

    /// What was not sent is empty, and a box that was not ticked is not sent at all; an id that was not sent is too
    /// old for everything.
    public VisitorForm(
            @Nullable UUID id,
            @Nullable UUID visitorId,
            @Nullable String name,
            @Nullable String origin,
            @Nullable String hostUnit,
            @Nullable String hostName,
            @Nullable String purpose,
            @Nullable String phone,
            @Nullable Boolean abroad,
            @Nullable Boolean leadersGuest,
            @Nullable Boolean declared,
            @Nullable String temperature) {
        this.id = id == null ? NONE : id;
        this.visitorId = visitorId == null ? NONE : visitorId;
        this.name = written(name);
        this.origin = written(origin);
        this.hostUnit = written(hostUnit);
        this.hostName = written(hostName);
        this.purpose = written(purpose);
        this.phone = written(phone);
        this.abroad = abroad != null && abroad;
        this.leadersGuest = leadersGuest != null && leadersGuest;
        this.declared = declared != null && declared;
        this.temperature = written(temperature);
    }

    static VisitorForm blank(UUID visit, UUID visitor) {
        return new VisitorForm(visit, visitor, "", "", "", "", "", "", false, false, false, "");
    }

    VisitorForm named(String other, String from) {
        return new VisitorForm(
                id,
                visitorId,
                other,
                from,
                hostUnit,
                hostName,
                purpose,
                phone,
                abroad,
                leadersGuest,
                declared,
                temperature);
    }

    /// Filled with what is known of somebody who came before; what for they come today, they are asked.
    VisitorForm of(ReturningVisitors.Known known) {
        return new VisitorForm(
                id,
                visitorId,
                known.name(),
                known.origin(),
                known.unit().toString(),
                known.host(),
                purpose,
                phone,
                known.abroad(),
                leadersGuest,
                declared,
                temperature);
    }

    VisitorForm reachedAt(String number) {
        return new VisitorForm(
                id,
                visitorId,
                name,
                origin,
                hostUnit,
                hostName,
                purpose,
                number,
                abroad,
                leadersGuest,
                declared,
                temperature);
    }

    static VisitorForm of(Visitor visitor, UUID visit) {
        return new VisitorForm(
                visit,
                visitor.id().value(),
                visitor.name(),
                visitor.origin(),
                visitor.unit().toString(),
                visitor.host(),
                visitor.purpose(),
                "",
                visitor.abroad(),
                visitor.leadersGuest(),
                false,
                "");
    }

    Optional<Unit.Id> host() {
        try {
            return Optional.of(Unit.Id.valueOf(hostUnit));
        } catch (IllegalArgumentException notAUnit) {
            return Optional.empty();
        }
    }

    Visitor visitor(Unit.Id unit, LocalDate day, boolean announced) {
        return new Visitor(
                new Visitor.Id(visitorId),
                unit,
                name.strip(),
                origin.strip(),
                hostName.strip(),
                purpose.strip(),
                abroad,
                leadersGuest,
                day,
                announced,
                0,
                new Newcomer.Approval.None());
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package vn.truc.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Guests;
import vn.truc.gate.Passes;
import vn.truc.gate.Poster;
import vn.truc.gate.Posters;
import vn.truc.gate.Visitor;
import vn.truc.health.Answers;
import vn.truc.health.VisitorDeclarations;

/// Codes that are scanned at the gates of a case: posters by the phones of visitors, passes by the guard.
@Component
class PosterActs {
    private final Posters posters;
    private final Guests guests;
    private final Passes passes;
    private final VisitorDeclarations declarations;
    private final Players players;
    private final OfficeClock clock;

    PosterActs(
            Posters posters,
            Guests guests,
            Passes passes,
            VisitorDeclarations declarations,
            Players players,
            OfficeClock clock) {
        this.posters = posters;
        this.guests = guests;
        this.passes = passes;
        this.declarations = declarations;
        this.players = players;
        this.clock = clock;
    }

    void hang(Stage stage, Actor guard, GateAct.HangPoster act) {
        var gate = stage.place(act.gate()).id();
        int serial = posters.at(guard, gate).map(Poster::serial).orElse(0);
        stage.poster(act.gate(), posters.path(Refusals.value(posters.replace(guard, gate, serial), "the poster")));
    }

    /// A phone opens what the poster says, `/q/…/…`, and sends the form; nobody has signed in.
    void scan(Stage stage, GateAct.ScanPoster act) {
        var parts = stage.poster(act.gate()).split("/", -1);
        var poster = Refusals.value(posters.scanned(parts[2], parts[3]), "scanning the poster");
        var chosen = new HashMap<String, Collection<String>>();
        declarations.questions().questions().forEach(question -> chosen.put(question.code(), List.of(Answers.NONE)));
        chosen.putAll(act.answers());
        var visitor = GateActs.visitor(
                stage,
                new Visitor.Id(clock.newId()),
                act.name(),
                act.foreign(),
                act.leadersGuest(),
                act.host(),
                clock.today(),
                act.purpose(),
                false);
        var written = Refusals.value(guests.come(poster, visitor, "", Answers.of(chosen), true), "the visitor’s form");
        stage.visitor(act.visitor(), written.id());
    }

    /// What the code of a pass says that somebody shows on the phone now.
    String pass(Stage stage, @Nullable String person, @Nullable String visitor) {
        return person == null
                ? guests.standing(guests.token(stage.visitor(Objects.requireNonNull(visitor))))
                        .pass()
                : players.as(stage.person(person), passes::of);
    }
}

package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.AccessToken;
import vn.truc.account.AccessTokens;
import vn.truc.account.WebAddress;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Tokens for programs: one's own, and those of the machines of a unit.
@Controller
class TokenController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final AccessTokens tokens;
    private final Units units;
    private final OfficeClock clock;
    private final Clock wall;
    private final WebAddress address;

    TokenController(AccessTokens tokens, Units units, OfficeClock clock, Clock wall, WebAddress address) {
        this.tokens = tokens;
        this.units = units;
        this.clock = clock;
        this.wall = wall;
        this.address = address;
    }

    @Needs(Right.OWN)
    @GetMapping("/tokens")
    Answer own(Actor by) {
        return own(by, empty(), FormErrors.none());
    }

    @Needs(Right.OWN)
    @GetMapping("/tokens.{ending:csv|xlsx}")
    Answer takeOwn(Actor by, @PathVariable String ending) {
        return ownContent(by, empty(), FormErrors.none()).table(clock.today()).as(Download.Format.ending(ending));
    }

    @Needs(Right.OWN)
    @PostMapping("/tokens")
    Answer make(
            HttpServletRequest request,
            Actor by,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable Set<Right> right,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "0") int days) {
        var wanted = new AccessTokens.Wanted(
                new AccessToken.Id(id), name, Optional.empty(), right == null ? Set.of() : right, reach, days);
        return switch (tokens.make(by, wanted)) {
            case Outcome.Done<AccessTokens.Made>(var made) -> made(request, made, "/tokens");
            case Outcome.Refused<AccessTokens.Made>(var why) ->
                own(by, wanted, why).refusing();
        };
    }

    @Needs(Right.OWN)
    @PostMapping("/tokens/{id}/revoke")
    Answer revoke(Actor by, @PathVariable AccessToken.Id id) {
        var token = tokens.revoke(by, id);
        return Redirect.to(token.machineOf()
                        .map(unit -> "/administration/machines?unit=" + unit)
                        .orElse("/tokens"))
                .saying("account.token.revoked", token.name());
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/machines")
    Answer machines(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return machines(by, unit.orElseGet(() -> first(by)), empty(), FormErrors.none());
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/machines.{ending:csv|xlsx}")
    Answer takeMachines(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return machinesContent(by, unit.orElseGet(() -> first(by)), empty(), FormErrors.none())
                .table(clock.today())
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/administration/machines")
    Answer makeForMachine(
            HttpServletRequest request,
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable Set<Right> right,
            @RequestParam(defaultValue = "0") int days) {
        var wanted = new AccessTokens.Wanted(
                new AccessToken.Id(id), name, Optional.of(unit), right == null ? Set.of() : right, "", days);
        return switch (tokens.make(by, wanted)) {
            case Outcome.Done<AccessTokens.Made>(var made) ->
                made(request, made, "/administration/machines?unit=" + unit);
            case Outcome.Refused<AccessTokens.Made>(var why) ->
                machines(by, unit, wanted, why).refusing();
        };
    }

    private Page own(Actor by, AccessTokens.Wanted typed, FormErrors errors) {
        return Page.of(Message.of("account.token.own"), TEMPLATES.accountTokens(ownContent(by, typed, errors)));
    }

    private TokensPage ownContent(Actor by, AccessTokens.Wanted typed, FormErrors errors) {
        return new TokensPage(tokens.own(by), inOrder(tokens.may(by)), typed, Optional.empty(), wall.instant(), errors);
    }

    private Page machines(Actor by, Unit.Id id, AccessTokens.Wanted typed, FormErrors errors) {
        return Page.of(
                Message.of("account.token.machines"), TEMPLATES.accountTokens(machinesContent(by, id, typed, errors)));
    }

    private TokensPage machinesContent(Actor by, Unit.Id id, AccessTokens.Wanted typed, FormErrors errors) {
        var unit = units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit"));
        return new TokensPage(
                tokens.machines(by, id),
                inOrder(AccessToken.FOR_MACHINES),
                typed,
                Optional.of(unit),
                wall.instant(),
                errors);
    }

    private Page made(HttpServletRequest request, AccessTokens.Made made, String back) {
        return Page.of(
                Message.of("account.token.made"),
                TEMPLATES.accountTokenMade(new TokenMadePage(made, address.of(request), back)));
    }

    private AccessTokens.Wanted empty() {
        return new AccessTokens.Wanted(
                new AccessToken.Id(clock.newId()), "", Optional.empty(), Set.of(Right.READ_UNIT), "", 90);
    }

    private static Set<Right> inOrder(Set<Right> rights) {
        return new LinkedHashSet<>(rights.stream().sorted().toList());
    }

    private static Unit.Id first(Actor by) {
        var roots = by.roots(Right.ADMINISTER);
        return roots.contains(by.unit()) ? by.unit() : roots.iterator().next();
    }
}

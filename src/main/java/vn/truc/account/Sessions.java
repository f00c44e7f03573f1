package vn.truc.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.SignedIn;
import vn.truc.organisation.Person;

/// Sessions, which lie in the database: twelve hours at a desk, thirty days on a device of one's own.
@Service
public class Sessions {
    /// How long a session lives that nobody uses, at a desk.
    public static final Duration DESK = Duration.ofHours(12);

    /// How long a session lives that nobody uses, on a device that is remembered.
    public static final Duration DEVICE = Duration.ofDays(30);

    /// How long a session lives at a desk however much it is used: longer than the longest shift, and a page that asks
    /// by itself for news keeps none open for ever.
    static final Duration DESK_AT_MOST = Duration.ofHours(26);

    /// How long a device is remembered however much it is used.
    static final Duration DEVICE_AT_MOST = Duration.ofDays(90);

    /// How long after a personal link was used its owner may set a password without the old one.
    static final Duration FRESH = Duration.ofHours(1);

    static final String REMEMBERED = Sessions.class.getName() + ".remembered";
    private static final String BY_PROVIDER = "truc.by-provider";
    private static final String BY_LINK = "truc.by-link";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OpenSessionRepository repository;
    private final Clock wall;

    Sessions(OpenSessionRepository repository, Clock wall) {
        this.repository = repository;
        this.wall = wall;
    }

    /// Opens a session for a person who has proved who they are; whatever session there was before ends, so that nobody
    /// can have prepared it.
    public void open(HttpServletRequest request, HttpServletResponse response, Person.Id person, boolean remember) {
        open(request, response, person, remember, SignIn.Way.PASSWORD);
    }

    private void open(
            HttpServletRequest request,
            HttpServletResponse response,
            Person.Id person,
            boolean remember,
            SignIn.Way way) {
        close(request);
        if (remember) {
            request.setAttribute(REMEMBERED, true);
        }
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) (remember ? DEVICE : DESK).toSeconds());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.value()), null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        repository.signedIn(person, way, wall.instant());
    }

    /// The same for somebody who came by a personal link: the device is remembered, and for an hour a password can be
    /// set without the old one.
    public void openByLink(HttpServletRequest request, HttpServletResponse response, Person.Id person) {
        open(request, response, person, true, SignIn.Way.LINK);
        request.getSession().setAttribute(BY_LINK, wall.instant().toEpochMilli());
    }

    /// The same for somebody who signed in at the provider; its token is kept to end the session there, too.
    public void openByProvider(
            HttpServletRequest request, HttpServletResponse response, Person.Id person, String token) {
        open(request, response, person, false, SignIn.Way.PROVIDER);
        request.getSession().setAttribute(BY_PROVIDER, token);
    }

    /// The provider's token of this session; empty when it was opened otherwise.
    public Optional<String> providerToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(BY_PROVIDER))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /// Whether this session was opened by a personal link within the hour.
    public boolean freshByLink(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(BY_LINK))
                .filter(Long.class::isInstance)
                .map(opened -> Instant.ofEpochMilli((Long) opened).plus(FRESH))
                .filter(end -> wall.instant().isBefore(end))
                .isPresent();
    }

    /// When a session ends though it is used: of the two kinds, the one that it was opened as.
    static boolean over(Session session, Instant now) {
        var most = session.getMaxInactiveInterval().compareTo(DESK) > 0 ? DEVICE_AT_MOST : DESK_AT_MOST;
        return !now.isBefore(session.getCreationTime().plus(most));
    }

    /// Ends the session of this request.
    public void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /// Ends all sessions of a person but the one of this request; says how many.
    @Transactional
    public int endOthers(HttpServletRequest request, Person.Id person) {
        var session = request.getSession(false);
        return repository.end(List.of(person), session == null ? "" : session.getId());
    }
}

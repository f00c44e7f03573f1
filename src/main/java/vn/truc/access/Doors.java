package vn.truc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

/// Stands at every door: whoever comes in must hold the right that the door names, and is bound to the thread.
@Component
public class Doors implements HandlerInterceptor {
    /// The request attribute under which the actor is kept.
    public static final String ACTOR = Actor.class.getName();

    private final Rights rights;

    Doors(Rights rights) {
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("vn.truc")) {
            return true;
        }
        var needs = needs(method);
        var principal = principal();
        var actor = actor(principal);
        actor.ifPresent(present -> {
            request.setAttribute(ACTOR, present);
            Acting.bind(present);
        });
        if (needs == Right.PUBLIC) {
            return true;
        }
        var present = actor.orElseThrow(NotSignedIn::new);
        if (!present.holds(needs) || beyond(principal, needs)) {
            throw new NotAllowed(needs.name());
        }
        unitOf(request).ifPresent(unit -> rights.demand(present, needs, unit));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Acting.release();
    }

    private static Right needs(HandlerMethod method) {
        var needs = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        if (needs == null) {
            needs = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        }
        if (needs == null) {
            throw new NotAllowed("A door without a lock: " + method);
        }
        return needs.value();
    }

    private Optional<Actor> actor(@Nullable Object principal) {
        return switch (principal) {
            case SignedIn somebody -> rights.actor(somebody.id());
            case Program program -> rights.actor(program);
            case null, default -> Optional.empty();
        };
    }

    /// One's own things are open to a program only where its token says so.
    private static boolean beyond(@Nullable Object principal, Right needs) {
        return principal instanceof Program program
                && needs == Right.OWN
                && !program.scope().contains(Right.OWN);
    }

    private static @Nullable Object principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .orElse(null);
    }

    private static Optional<Unit.Id> unitOf(HttpServletRequest request) {
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var text =
                path != null && path.get("unit") instanceof String variable ? variable : request.getParameter("unit");
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Unit.Id(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("unit");
        }
    }
}

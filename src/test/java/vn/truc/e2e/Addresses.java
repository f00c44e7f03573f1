package vn.truc.e2e;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.Answer;

/// The addresses of all pages, as the doors of the application name them.
record Addresses(List<PathPattern> patterns) {
    /// A list to take along; “alerts.csv” is not the name of an alert.
    private static final Pattern LIST = Pattern.compile(".*\\.(csv|xlsx)");

    static Addresses of(ApplicationContext house) {
        return of(house, door -> true);
    }

    /// Those that anybody may read.
    static Addresses publicOnes(ApplicationContext house) {
        return of(
                house,
                door -> Optional.ofNullable(door.getMethodAnnotation(Needs.class))
                        .filter(needs -> needs.value() == Right.PUBLIC)
                        .isPresent());
    }

    private static Addresses of(ApplicationContext house, Predicate<HandlerMethod> wanted) {
        return new Addresses(house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(door -> isPage(door.getKey(), door.getValue()) && wanted.test(door.getValue()))
                .flatMap(door -> door.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.contains(".") && !pattern.contains("csv") && !pattern.equals("/error"))
                .distinct()
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    private static boolean isPage(RequestMappingInfo door, HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("vn.truc")
                && handler.getBeanType() != SignInAsController.class
                && door.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && Answer.class.isAssignableFrom(handler.getMethod().getReturnType());
    }

    /// The page that an address leads to; empty for files, for what is not ours, and for what is not there.
    Optional<String> page(String path) {
        var address = path.replaceFirst("[?#].*$", "");
        var container = PathContainer.parsePath(address);
        return patterns.stream()
                .filter(pattern ->
                        pattern.matches(container) && !LIST.matcher(address).matches())
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString);
    }

    Stream<String> all() {
        return patterns.stream().map(PathPattern::getPatternString).sorted();
    }
}

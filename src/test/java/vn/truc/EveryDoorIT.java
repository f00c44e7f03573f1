package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.truc.access.Needs;

/// Every way into the house has a lock, or stands in a list that everybody can read.
@OfficeTest
record EveryDoorIT(ApplicationContext house, WebEndpointsSupplier endpoints) {
    /// Doors that libraries bring: the description of the interface, and the health check.
    private static final Set<String> FOREIGN_DOORS =
            Set.of("OpenApiWebMvcResource", "OperationHandler", "WebMvcLinksHandler");

    private static final Set<String> FOREIGN_SERVLETS = Set.of("DispatcherServlet");

    private static final Set<String> FILTERS = Set.of(
            "CharacterEncodingFilter",
            "CompositeFilterChainProxy",
            "FormContentFilter",
            "RequestContextFilter",
            "RequestNumber",
            "SparingSessionFilter",
            "springSecurityFilterChain",
            "springSessionRepositoryFilter",
            "webMvcObservationFilter");

    @Test
    void everyHandlerNamesTheRightItNeeds() {
        assertThat(handlers().filter(handler -> ours(handler.getBeanType())))
                .allSatisfy(handler -> assertThat(AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Needs.class)
                                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Needs.class))
                        .as(handler.toString())
                        .isTrue());
    }

    @Test
    void doorsOfLibrariesAreKnown() {
        assertThat(handlers()
                        .map(HandlerMethod::getBeanType)
                        .filter(type -> !ours(type))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()))
                .isSubsetOf(FOREIGN_DOORS);
    }

    @Test
    void everyServletNamesTheRightItNeeds() {
        var registered = beans(ServletRegistrationBean.class).map(bean -> (Object) bean.getServlet());
        assertThat(Stream.concat(registered, beans(Servlet.class))
                        .map(Object::getClass)
                        .filter(type -> !FOREIGN_SERVLETS.contains(type.getSimpleName()))
                        .filter(type -> !type.isAnnotationPresent(Needs.class))
                        .map(Class::getName)
                        .toList())
                .isEmpty();
    }

    @Test
    void filtersAreKnown() {
        var registered = beans(AbstractFilterRegistrationBean.class).map(bean -> String.valueOf(bean.getFilterName()));
        var plain = beans(Filter.class)
                .map(filter -> filter.getClass().getSimpleName().replaceFirst("^Ordered", ""));
        assertThat(Stream.concat(registered, plain).collect(Collectors.toSet())).isSubsetOf(FILTERS);
    }

    private <T> Stream<T> beans(Class<T> type) {
        return house.getBeansOfType(type).values().stream();
    }

    @Test
    void onlyTheHealthCheckOfTheActuatorIsExposed() {
        assertThat(endpoints.getEndpoints().stream()
                        .map(endpoint -> endpoint.getEndpointId().toString()))
                .isEqualTo(List.of("health"));
    }

    @Test
    void everyDoorIsMeasured() {
        var doors = house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(door -> door.getPatternValues().stream())
                .distinct()
                .count();

        assertThat(house.getEnvironment()
                        .getRequiredProperty("management.metrics.web.server.max-uri-tags", Integer.class))
                .isGreaterThan((int) doors);
    }

    private Stream<HandlerMethod> handlers() {
        return house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream());
    }

    private static boolean ours(Class<?> type) {
        return type.getPackageName().startsWith("vn.truc");
    }
}

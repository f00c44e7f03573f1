package vn.truc.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads every page of an empty installation to the one that founds it.
@Configuration(proxyBeanMethods = false)
class AccountDoors implements WebMvcConfigurer {
    private final FirstRun firstRun;

    AccountDoors(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ToFirstRun(firstRun))
                .excludePathPatterns("/first-run", "/language/**", "/error")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    private record ToFirstRun(FirstRun firstRun) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!(handler instanceof HandlerMethod method)
                    || !method.getBeanType().getPackageName().startsWith("vn.truc")
                    || !firstRun.open()) {
                return true;
            }
            response.sendRedirect("/first-run");
            return false;
        }
    }
}

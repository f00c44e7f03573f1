package vn.truc.replay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// In the demonstration whoever has to sign in comes to the list of people one can be.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoDoors implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                            throws IOException {
                        if (request.getMethod().equals("GET") && request.getParameter("password") == null) {
                            response.sendRedirect("/demo");
                            return false;
                        }
                        return true;
                    }
                })
                .addPathPatterns("/sign-in");
    }
}

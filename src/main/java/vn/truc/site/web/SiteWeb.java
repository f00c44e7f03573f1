package vn.truc.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// How this site speaks with browsers: answers in frames, the language in a cookie, static files kept by the browser.
@Configuration(proxyBeanMethods = false)
class SiteWeb implements WebMvcConfigurer {
    private final AnswerRenderer renderer;

    SiteWeb(Frames frames) {
        renderer = new AnswerRenderer(frames);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(renderer);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AssetCache()).addPathPatterns("/*.css", "/*.js");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(year);
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(year);
        registry.addResourceHandler("/*.css", "/*.js").addResourceLocations("classpath:/static/");
        registry.addResourceHandler("/guide/images/**")
                .addResourceLocations("classpath:/static/guide/images/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry.addResourceHandler("/*.svg", "/*.png", "/*.webmanifest")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /// A style sheet or script asked for by its hash is kept for a year, without it asked for anew each time.
    private static final class AssetCache implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            boolean hashed =
                    request.getQueryString() != null && request.getQueryString().startsWith("v=");
            response.setHeader(HttpHeaders.CACHE_CONTROL, hashed ? "max-age=31536000, public, immutable" : "no-cache");
            return true;
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocaleFunction(Programs::language);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }
}

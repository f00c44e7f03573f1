package vn.truc.site.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// What a program sends holds every field that may not be left out; what is missing is named, all of it at once.
@ControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        var missing = missing(body, "", FormErrors.none());
        return missing.isEmpty() ? body : Outcome.refused(missing).orProblem();
    }

    private static FormErrors missing(@Nullable Object value, String path, FormErrors found) {
        var errors = found;
        switch (value) {
            case Record read
            when read.getClass().getPackageName().startsWith("vn.truc") -> {
                for (var component : read.getClass().getRecordComponents()) {
                    var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                    var part = value(component, read);
                    errors = part == null && required(component)
                            ? errors.with(name, Message.of("page.missing"))
                            : missing(part, name, errors);
                }
            }
            case Collection<?> several -> {
                int index = 0;
                for (var part : several) {
                    var name = path + "[" + index++ + "]";
                    errors = part == null ? errors.with(name, Message.of("page.missing")) : missing(part, name, errors);
                }
            }
            case Map<?, ?> named -> {
                for (var part : named.entrySet()) {
                    var name = path + "." + part.getKey();
                    errors = part.getValue() == null
                            ? errors.with(name, Message.of("page.missing"))
                            : missing(part.getValue(), name, errors);
                }
            }
            case null, default -> {}
        }
        return errors;
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Record read) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package vn.truc.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The right that a person must hold to come through this door. Where the path or a parameter is named `unit`,
/// it must be held on that unit; elsewhere on any, and the verb behind the door demands it on the unit
/// concerned.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Right value();
}

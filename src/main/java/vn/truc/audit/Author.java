package vn.truc.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever did something: a person of a body, or a named part of Trực itself.
public record Author(UUID body, @Nullable UUID person, String name) {}

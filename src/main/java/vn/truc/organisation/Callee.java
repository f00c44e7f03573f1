package vn.truc.organisation;

/// Somebody who answers for a unit, with how to reach them: whom the standing office calls.
public record Callee(Unit.Id unit, String name, Post.Kind kind, String title, Contact contact) {}

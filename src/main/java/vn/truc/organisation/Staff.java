package vn.truc.organisation;

/// A person where they are counted on a day: with the post they have held longest, and its unit.
public record Staff(Person.Id id, String name, String staffNumber, Unit.Id unit, Post.Kind kind, String title) {}

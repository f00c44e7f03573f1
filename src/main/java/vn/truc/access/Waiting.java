package vn.truc.access;

/// A number of things that wait for somebody, shown beside the capability's name in the frame.
public interface Waiting {
    /// The address of the capability in the frame, such as `/tasks`.
    String path();

    /// How many things wait for this person now.
    long waiting(Actor actor);
}

package vn.truc.organisation;

/// A post from which somebody's rights reach a unit, the way they do, and from how many levels above.
public record Reaching(Person.Id person, Post.Kind kind, Way way, int distance) {
    /// How a post reaches a unit.
    public enum Way {
        /// The post is at the unit or above it.
        POST,
        /// The unit, or one above it, is in the portfolio of the post.
        PORTFOLIO,
        /// The post is at the standing office of a team that directs the unit.
        STANDING_OFFICE
    }
}

package vn.truc.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who somebody is on a day: the posts they hold, the main one first, the unit and body where they sit as these
/// are called, and for each unit they work at, which units are directed through it as a standing office. A
/// program without a person's posts sits nowhere.
public record Seat(
        Person person,
        List<Post> posts,
        Optional<Unit> unit,
        Optional<Unit> body,
        Map<Unit.Id, Set<Unit.Id>> servedThrough) {
    public Seat {
        posts = List.copyOf(posts);
        servedThrough = Map.copyOf(servedThrough);
    }

    /// The seat of what holds no post.
    public static Seat none(Person person) {
        return new Seat(person, List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /// The title of the main post.
    public String title() {
        return posts.stream().findFirst().map(Post::title).orElse("");
    }
}

package vn.truc.roster;

/// Where somebody would like to be on a day, and how much, from 1 to 3.
public record Wish(boolean atHome, int weight) {
    /// The most that a wish weighs.
    public static final int MOST = 3;

    public Wish {
        if (weight < 1 || weight > MOST) {
            throw new IllegalArgumentException("A wish weighs from 1 to " + MOST);
        }
    }
}

package vn.truc.organisation;

/// Turns what somebody typed into a pattern: the words in their order, anything between them.
final class Search {
    private Search() {}

    static String pattern(String words) {
        return "%" + words.strip().replaceAll("[%_\\\\]", " ").strip().replaceAll("\\s+", "%") + "%";
    }
}

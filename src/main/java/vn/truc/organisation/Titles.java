package vn.truc.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What a title says of the kind of post, where a list names no kind. Titles are customary, not prescribed: this is a
/// proposal that the preview shows, and the column “loại” decides where it is filled in.
final class Titles {
    private static final Map<Pattern, Post.Kind> KINDS = kinds();

    private Titles() {}

    static Post.Kind kind(String title) {
        var plain = ImportTable.plain(title);
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Post.Kind.STAFF);
    }

    private static Map<Pattern, Post.Kind> kinds() {
        var kinds = new LinkedHashMap<Pattern, Post.Kind>();
        kinds.put(Pattern.compile("^(quantri|quantrihethong)"), Post.Kind.ADMINISTRATOR);
        kinds.put(Pattern.compile("^(thutruongbo|botruong|phochutich|chutich)"), Post.Kind.LEADER);
        kinds.put(Pattern.compile("^pho|^quyenpho"), Post.Kind.DEPUTY);
        kinds.put(
                Pattern.compile("^(quyen|phutrach)?(truong(phong|ban|bophan|khoa|chi|tram)|chanhvanphong|chanhthanhtra"
                        + "|giamdoc|vutruong|cuctruong|vientruong|hieutruong|tongcuctruong|tongbientap|thutruong)"),
                Post.Kind.HEAD);
        kinds.put(Pattern.compile("vanthu|tonghop"), Post.Kind.CLERK);
        kinds.put(Pattern.compile("baove|letan|thuongtruc$"), Post.Kind.GUARD);
        kinds.put(Pattern.compile("yte|bacsi|ysi|dieuduong"), Post.Kind.HEALTH_OFFICER);
        return kinds;
    }
}

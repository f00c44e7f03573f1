package vn.truc.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How lists of people call their columns and the kinds of posts, in Vietnamese and English, without diacritics.
final class PeopleWords {
    static final Map<String, String> HEADS = heads();
    static final Map<String, Post.Kind> KINDS = kinds();

    private PeopleWords() {}

    private static Map<String, String> heads() {
        var heads = new HashMap<String, String>();
        var names = Map.of(
                "number", "macanbo macb maso sohieu mansu manhanvien macbccvc staffnumber number",
                "name", "hoten hovaten hovatencanbo name fullname",
                "unit", "madonvi donvi tendonvi donvicongtac phong phongban bophan unit unitcode",
                "kind", "loai vaitro kind",
                "title", "chucvu chucdanh title",
                "phone", "dienthoai sodienthoai sdt didong phone telephone",
                "email", "thudientu email",
                "portfolio", "phutrach portfolio",
                "from", "tungay from since",
                "until", "denngay until");
        names.forEach((column, all) -> List.of(all.split(" ")).forEach(head -> heads.put(head, column)));
        return Map.copyOf(heads);
    }

    private static Map<String, Post.Kind> kinds() {
        var kinds = new HashMap<String, Post.Kind>();
        var names = Map.of(
                Post.Kind.HEAD, "head thutruong captruong nguoidungdau",
                Post.Kind.DEPUTY, "deputy cappho capho phothutruong",
                Post.Kind.LEADER, "leader lanhdao lanhdaophutrach leaderincharge",
                Post.Kind.CLERK, "clerk vanthu tonghop vanthutonghop",
                Post.Kind.HEALTH_OFFICER, "healthofficer yte ytecoquan",
                Post.Kind.ANSWER_READER, "answerreader nguoiduocgiaoxemkhaibaoyte namedtoreadhealthdeclarations",
                Post.Kind.GUARD, "guard baove letan baoveletan guardreception",
                Post.Kind.STAFF,
                        "staff chuyenvien nhanvien congchuc vienchuc nguoilaodong congchucvienchucnguoilaodong",
                Post.Kind.ADMINISTRATOR, "administrator quantri quantrihethong");
        names.forEach((kind, all) -> List.of(all.split(" ")).forEach(name -> kinds.put(name, kind)));
        return Map.copyOf(kinds);
    }
}

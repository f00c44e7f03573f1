package vn.truc.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.database.StartRefused;

/// Holds the keys of this installation against what its database has locked: with others it would lock new fields that
/// the right keys do not open, and say of each old one only when it is opened that it does not.
@Component
public class Keyring {
    private final VaultKeys keys;
    private final List<SealedField> fields;
    private final SealedFieldRepository sealed;

    Keyring(VaultKeys keys, List<SealedField> fields, SealedFieldRepository sealed) {
        this.keys = keys;
        this.fields = List.copyOf(fields);
        this.sealed = sealed;
    }

    /// Refuses to start with keys that are missing or open nothing, where something is locked; called as a part of Trực
    /// that row-level security lets read it. Nothing is refused where the office has given up what is locked.
    @Transactional(readOnly = true)
    public void demand() {
        if (keys.lost()) {
            return;
        }
        var samples =
                fields.stream().map(sealed::opens).flatMap(Optional::stream).toList();
        if (samples.isEmpty()) {
            return;
        }
        if (!keys.made().isEmpty()) {
            var missing = keys.made().stream().map(path -> path.toString()).collect(Collectors.joining(", "));
            keys.takeBack();
            throw refused("không có " + missing, missing + " is missing");
        }
        if (samples.contains(false)) {
            throw refused(
                    "khóa trong thư mục là của nơi khác", "the keys in the folder belong to another installation");
        }
    }

    private static StartRefused refused(String vietnamese, String english) {
        return new StartRefused(
                ("Cơ sở dữ liệu có dữ liệu đã khóa (điện thoại, câu trả lời y tế) mà khóa không mở được: %s. Hãy chép lại thư mục keys/ "
                                + "của hệ thống này rồi khởi động lại. Nếu khóa mất hẳn: đặt TRUC_KEYS_LOST=true, những dữ liệu đó sẽ "
                                + "không bao giờ mở được nữa.")
                        .formatted(vietnamese),
                ("The database holds locked fields (telephones, answers about health) that do not open: %s. Put the keys/ folder of this "
                                + "installation back and start again. If the keys are lost for good: set TRUC_KEYS_LOST=true; those "
                                + "fields will never open again.")
                        .formatted(english));
    }
}

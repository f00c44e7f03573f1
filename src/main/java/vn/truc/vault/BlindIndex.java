package vn.truc.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Marks by which equal texts are found though they are locked. The key of marks changes with the one that locks; what
/// an earlier key marked is found until it is marked anew.
@Component
public class BlindIndex {
    private final VaultKeys keys;

    BlindIndex(VaultKeys keys) {
        this.keys = keys;
    }

    /// The mark of a text by the key of today.
    public byte[] mark(String text, String purpose) {
        try {
            return keys.marker().computeMac(bytes(text, purpose));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A mark could not be made", impossible);
        }
    }

    /// Every mark under which a text may stand.
    public List<byte[]> marks(String text, String purpose) {
        try {
            var index = keys.rereadIndex();
            var marks = new ArrayList<byte[]>();
            for (int at = 0; at < index.size(); at++) {
                var one = KeysetHandle.newBuilder(index);
                one.getAt(at).makePrimary();
                marks.add(one.build()
                        .getPrimitive(RegistryConfiguration.get(), Mac.class)
                        .computeMac(bytes(text, purpose)));
            }
            return List.copyOf(marks);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A mark could not be made", impossible);
        }
    }

    /// With what a mark begins that today's key made.
    byte[] prefix() {
        try {
            return ByteBuffer.allocate(5)
                    .put((byte) 1)
                    .putInt(keys.rereadIndex().getPrimary().getId())
                    .array();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("The keys of marks cannot be read", unreadable);
        }
    }

    private static byte[] bytes(String text, String purpose) {
        return (purpose + '\u0000' + text).getBytes(StandardCharsets.UTF_8);
    }
}

package vn.truc.vault;

/// A locked field does not open: the key folder of this installation is missing, or belongs to another one.
public class VaultClosed extends RuntimeException {
    private static final long serialVersionUID = 1;

    VaultClosed(Throwable cause) {
        super("A locked field does not open with the key of this installation (folder keys/): restore the key", cause);
    }
}

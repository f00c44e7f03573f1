package vn.truc.page;

/// The person is known but may not do this: shown as 403.
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAllowed(String what) {
        super(what);
    }
}

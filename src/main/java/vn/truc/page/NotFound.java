package vn.truc.page;

/// What was asked for is not there, or not for this person to know of: shown as 404.
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}

package vn.truc.access;

/// Somebody who has not signed in, or may not any more, came to a door that needs a person: shown the way to sign-in.
public class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSignedIn() {
        super("Not signed in");
    }
}

package vn.truc.account;

/// The provider of sign-in is away, or answered what no provider answers; told to people as "try again or use your
/// password".
class OidcUnreachable extends Exception {
    private static final long serialVersionUID = 1;

    OidcUnreachable(String what) {
        super(what);
    }

    OidcUnreachable(String what, Throwable cause) {
        super(what, cause);
    }
}

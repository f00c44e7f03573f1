package vn.truc.page;

import java.util.regex.Pattern;

/// A refusal on its way to a program, which reads it as a problem detail with the sentence of each field (RFC 9457).
public class Unfulfilled extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Pattern CONFLICT =
            Pattern.compile(".*[.-](changed|sent-before|already-done|taken|other-content|used|decided)");

    private final transient FormErrors why;

    Unfulfilled(FormErrors why) {
        super(why.first().key());
        this.why = why;
    }

    /// The sentences.
    public FormErrors why() {
        return why;
    }

    /// Whether the same id came with other content, or somebody else was faster; then it is no use to mend the fields.
    public boolean conflict() {
        return CONFLICT.matcher(why.first().key()).matches();
    }
}

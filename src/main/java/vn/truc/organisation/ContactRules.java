package vn.truc.organisation;

import java.util.regex.Pattern;

/// What a telephone number and an e-mail address look like; an empty one is allowed.
final class ContactRules {
    private static final Pattern PHONE = Pattern.compile("|\\+?[0-9][0-9 .()-]{1,24}(x[0-9]{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("|[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");

    private ContactRules() {}

    static boolean phone(String text) {
        return PHONE.matcher(text).matches();
    }

    static boolean email(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }
}

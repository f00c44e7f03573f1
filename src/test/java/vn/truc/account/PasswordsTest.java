package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void isArgon2idWithWhatOwaspAsksForAtLeastAndASaltOfItsOwn() {
        var passwords = new Passwords();
        var hash = passwords.hash(new Secret("một mật khẩu dài"));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash(new Secret("một mật khẩu dài"))).isNotEqualTo(hash);
    }
}

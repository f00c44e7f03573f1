package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInBookTest {
    @Test
    void allAddressesOfOneIpv6NetworkCountAsOne() {
        assertThat(SignInBook.network("2001:db8:1:2::1")).isEqualTo(SignInBook.network("2001:db8:1:2:ffff::9"));
        assertThat(SignInBook.network("2001:db8:1:2::1")).isNotEqualTo(SignInBook.network("2001:db8:1:3::1"));
    }

    @Test
    void eachIpv4AddressCountsForItself() {
        assertThat(SignInBook.network("192.0.2.1")).isNotEqualTo(SignInBook.network("192.0.2.2"));
    }
}

package vn.truc.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Under which address people reach this installation: `TRUC_ADDRESS`, such as `https://truc.moha.gov.vn`, or the one
/// that
/// the browser used.
@Component
public class WebAddress {
    private final String set;

    WebAddress(@Value("${truc.address:}") String set) {
        this.set = set.strip().replaceAll("/+$", "");
    }

    /// The address that the office has set.
    public Optional<String> known() {
        return Optional.of(set).filter(address -> !address.isEmpty());
    }

    /// The address that the office has set, else the one this request came to.
    public String of(HttpServletRequest request) {
        return known().orElseGet(() ->
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }
}

package vn.truc.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.truc.database.OfficeSettings;

/// Under which address people reach this installation, such as `https://truc.moha.gov.vn`: `TRUC_ADDRESS`, else
/// what the office has set, else the one that the browser used.
@Component
public class WebAddress {
    private final String fixed;
    private final OfficeSettings settings;

    WebAddress(@Value("${truc.address:}") String fixed, OfficeSettings settings) {
        this.fixed = fixed.strip().replaceAll("/+$", "");
        this.settings = settings;
    }

    /// Whether the environment says it, so that no page can change it.
    public boolean isFixed() {
        return !fixed.isEmpty();
    }

    /// The address that is set.
    public Optional<String> known() {
        return isFixed() ? Optional.of(fixed) : settings.value(OfficeSettings.Name.ADDRESS);
    }

    /// The address that is set, else the one this request came to.
    public String of(HttpServletRequest request) {
        return known().orElseGet(() ->
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }
}

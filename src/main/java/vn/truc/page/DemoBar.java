package vn.truc.page;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;

/// The bar above every page of a demonstration: what its clock says, and the moments to which it may be set.
public interface DemoBar {
    /// The bar as it stands at this moment of the office clock.
    JteModel show(Instant now);
}

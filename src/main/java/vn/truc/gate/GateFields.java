package vn.truc.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.organisation.Telephone;
import vn.truc.vault.SealedField;

/// Which fields of the gate are locked.
@Configuration(proxyBeanMethods = false)
class GateFields {
    @Bean
    SealedField lockedVisitorTelephones() {
        return new SealedField("gate_visitor_contact", "phone_sealed", "'gate_visitor.phone:' || visitor_id")
                .foundBy(Telephone.in("phone_mark"));
    }

    @Bean
    SealedField lockedTemperatures() {
        return new SealedField("gate_temperature", "celsius_sealed", "'" + Temperature.PURPOSE + "' || visit_id");
    }
}

package vn.truc.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PurposesTest {
    /// A comma outside quotes would end a sentence early, and what follows it would be lost.
    @Test
    void everySentenceOfTheRegisterIsWhole() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/rules/purposes-2026.yaml"))) {
            var register = YAMLMapper.builder().build().readTree(file);
            assertThat(register.get("purposes").values())
                    .allSatisfy(purpose -> assertThat(purpose.values())
                            .filteredOn(sentence -> sentence.isObject())
                            .hasSize(4)
                            .allSatisfy(sentence ->
                                    assertThat(sentence.propertyNames()).containsExactly("vi", "en")));
        }
        assertThat(new Purposes().all().getFirst().name().vi()).endsWith("tại cơ quan");
    }
}

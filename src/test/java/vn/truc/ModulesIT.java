package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The capabilities keep to what they declare, and the drawing of the house in the documents is the house as built.
class ModulesIT {
    private static final Path DRAWN = Path.of("docs", "modules.puml");

    @Test
    void capabilitiesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(Truc.class).verify();
    }

    @Test
    void theDrawingShowsTheHouseAsBuilt() throws IOException {
        new Documenter(
                        ApplicationModules.of(Truc.class),
                        Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
        var built = inOrder(Files.readAllLines(Path.of("target", "modules", "components.puml")));
        if (Boolean.getBoolean("diagram.write")) {
            Files.writeString(DRAWN, built);
        }
        assertThat(DRAWN)
                .as("Draw it anew: mvn -o verify -Ddiagram.write=true -Dit.test=ModulesIT -Dtest=None"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(built);
    }

    /// The tool draws components and relations in no order of its own: each run of them is sorted.
    private static String inOrder(List<String> lines) {
        var ordered = new ArrayList<String>();
        var run = new TreeSet<String>();
        for (var line : lines) {
            if (line.strip().startsWith("Component(") || line.startsWith("Rel(")) {
                run.add(line.stripTrailing());
                continue;
            }
            ordered.addAll(run);
            run.clear();
            ordered.add(line.stripTrailing());
        }
        ordered.addAll(run);
        return String.join("\n", ordered) + "\n";
    }
}

package vn.truc.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// `./truc replay FILE`: plays the file and prints what came of it; anything unexpected is the number 1 at the end.
@Component
@Profile("replay")
class ReplayRunner implements ApplicationRunner, ExitCodeGenerator {
    private final Replays replays;
    private int exitCode;

    ReplayRunner(Replays replays) {
        this.replays = replays;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var file : arguments.getNonOptionArgs()) {
            try {
                var performance = replays.run(ReplayReader.read(file, text(Path.of(file))));
                System.out.println(ReplaySheet.of(file, performance));
                exitCode = Math.max(exitCode, performance.ok() ? 0 : 1);
            } catch (CaseError wrong) {
                System.err.println(wrong.getMessage());
                exitCode = 2;
            } catch (IllegalStateException failed) {
                System.err.println(file + ", " + failed.getMessage());
                exitCode = 1;
            }
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.truc.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// `./truc replay FILE…`: plays a file and prints what came of it; anything unexpected is the number 1 at the end.
@Component
@Profile("replay")
public class ReplayRunner implements ApplicationRunner, ExitCodeGenerator {
    private final Replays replays;
    private final List<Performance.Figures> played = new ArrayList<>();
    private int exitCode;

    ReplayRunner(Replays replays) {
        this.replays = replays;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var file : arguments.getNonOptionArgs()) {
            try {
                play(file, ReplayReader.read(file, text(file)));
            } catch (CaseError wrong) {
                System.err.println(wrong.getMessage());
                played.add(Performance.Figures.none(file));
                exitCode = 2;
            }
        }
    }

    private void play(String file, Case told) {
        try {
            var performance = replays.run(told);
            System.out.println(ReplaySheet.of(file, performance));
            played.add(performance.figures());
            exitCode = Math.max(exitCode, performance.ok() ? 0 : 1);
        } catch (IllegalStateException failed) {
            System.err.println(file + ", " + failed.getMessage());
            played.add(Performance.Figures.stopped(told));
            exitCode = Math.max(exitCode, 1);
        }
    }

    /// One table over all cases that these runners played.
    public static String table(List<ReplayRunner> runners) {
        return ReplaySheet.table(
                runners.stream().flatMap(runner -> runner.played.stream()).toList());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw CaseError.unreadable(file);
        }
    }
}

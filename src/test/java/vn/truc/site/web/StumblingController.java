package vn.truc.site.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.Answer;
import vn.truc.page.Redirect;

/// A door for tests behind which the program stumbles over what somebody typed, or takes its time.
@Controller
@Needs(Right.PUBLIC)
class StumblingController {
    private final DataSource database;

    StumblingController(DataSource database) {
        this.database = database;
    }

    @PostMapping("/test/stumble/{who}")
    Answer overText(@PathVariable String who, @RequestParam String typed) {
        var cause = new IllegalArgumentException(typed);
        cause.addSuppressed(new IllegalStateException("about " + who));
        throw new IllegalStateException(who + ": " + typed, cause);
    }

    /// Answers once nobody else holds this lock of the database.
    @GetMapping("/test/slow/{lock}")
    Answer slow(@PathVariable long lock) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%1$d), pg_advisory_unlock(%1$d)".formatted(lock));
        }
        return Redirect.to("/sign-in");
    }

    @PostMapping("/test/stumble/database/{who}")
    Answer overTheDatabase(@PathVariable String who, @RequestParam String typed) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select cast(? as date)")) {
            statement.setString(1, typed + who);
            statement.executeQuery().close();
        }
        throw new IllegalStateException("this is a date?");
    }
}

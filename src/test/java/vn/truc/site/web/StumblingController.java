package vn.truc.site.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.Answer;

/// A door for tests behind which the program stumbles over what somebody typed.
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

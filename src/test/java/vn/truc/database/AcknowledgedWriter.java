package vn.truc.database;

import java.nio.file.Path;
import java.sql.SQLException;

/// A program to be killed: writes rows one by one and prints each number once the database has acknowledged it.
final class AcknowledgedWriter {

    private AcknowledgedWriter() {}

    public static void main(String... arguments) throws SQLException {
        var folder = new DatabaseFolder(Path.of(arguments[0]), Path.of(arguments[1]));
        var database = EmbeddedDatabase.start(folder, Durability.KEPT);
        System.out.println(database.pid());
        try (var connection = database.application().connect();
                var statement = connection.createStatement();
                var insert = connection.prepareStatement("insert into written values (?)")) {
            statement.execute(
                    "create table if not exists written (number bigint primary key, text text default repeat('đã ghi ', 50))");
            for (long number = 1; ; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }
}

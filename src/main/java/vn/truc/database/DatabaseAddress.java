package vn.truc.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How one role reaches one database.
public record DatabaseAddress(String url, String user, String password) {

    /// Opens a connection of its own, outside any pool.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// The same server and role, another database.
    public DatabaseAddress named(String database) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}

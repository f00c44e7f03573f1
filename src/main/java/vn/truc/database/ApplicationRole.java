package vn.truc.database;

import java.sql.Connection;
import java.sql.SQLException;

/// The role the application works with: it owns its database and cannot pass row-level security.
record ApplicationRole(Connection connection) {

    private static final int OLDEST_SERVER = 180000;

    /// Makes the role and its database where they are missing; the password is made of letters, digits, - and _ only.
    void create(String password) throws SQLException {
        if (missing("select from pg_roles where rolname = ?")) {
            execute("""
                    create role truc login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'
                    """.formatted(password));
        }
        if (missing("select from pg_database where datname = ?")) {
            execute("create database truc owner truc");
            execute("revoke all on database truc from public");
        }
    }

    private boolean missing(String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, DatabaseFolder.APPLICATION);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /// Refuses a role that could look past row-level security, and a server that lacks what Trực needs.
    void check() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select r.rolname, r.rolsuper, r.rolbypassrls, current_setting('server_version_num')::int,
                               current_setting('server_version'), current_setting('server_encoding')
                        from pg_roles r where r.rolname = current_user
                        """)) {
            row.next();
            if (row.getBoolean(2) || row.getBoolean(3)) {
                throw tooPowerful(row.getString(1), row.getBoolean(2) ? "SUPERUSER" : "BYPASSRLS");
            }
            if (row.getInt(4) < OLDEST_SERVER) {
                throw tooOld(row.getString(5));
            }
            if (!row.getString(6).equals("UTF8")) {
                throw wrongEncoding(row.getString(6));
            }
        }
    }

    private static StartRefused tooPowerful(String role, String power) {
        return new StartRefused(
                "Vai trò “%s” có quyền %s nên đọc được mọi dữ liệu sức khỏe, bất chấp phân quyền từng dòng. Hãy tạo một vai trò thường sở hữu cơ sở dữ liệu (create role truc login password '…'; create database truc owner truc) và dùng nó."
                        .formatted(role, power),
                "The role “%s” is %s and would see past row-level security. Make an ordinary role that owns the database (create role truc login password '…'; create database truc owner truc) and use that one."
                        .formatted(role, power));
    }

    private static StartRefused tooOld(String version) {
        return new StartRefused(
                "Cần PostgreSQL 18 trở lên; máy chủ này là %s.".formatted(version),
                "PostgreSQL 18 or newer is needed; this server is %s.".formatted(version));
    }

    private static StartRefused wrongEncoding(String encoding) {
        return new StartRefused(
                "Cơ sở dữ liệu phải dùng bảng mã UTF8; hiện là %s.".formatted(encoding),
                "The database must be encoded in UTF8; this one is %s.".formatted(encoding));
    }
}

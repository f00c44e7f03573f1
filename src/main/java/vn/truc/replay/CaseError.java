package vn.truc.replay;

import tools.jackson.core.TokenStreamLocation;

/// What is wrong in a case file, and where: file, line, column.
final class CaseError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int line;
    private final int column;

    CaseError(TokenStreamLocation where, String what) {
        this("", where.getLineNr(), where.getColumnNr(), what);
    }

    CaseError(String file, int line, int column, String what) {
        super((file.isEmpty() ? "" : file + ", ") + "line " + line + ", column " + column + ": " + what);
        this.what = what;
        this.line = line;
        this.column = column;
    }

    /// A file that is not there or cannot be read.
    static CaseError unreadable(String file) {
        return new CaseError(file, 1, 1, "Không đọc được tệp này / the file cannot be read");
    }

    /// The same, in this file.
    CaseError in(String file) {
        return new CaseError(file, line, column, what);
    }
}

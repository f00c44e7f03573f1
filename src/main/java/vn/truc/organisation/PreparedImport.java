package vn.truc.organisation;

import java.util.function.Consumer;
import vn.truc.audit.Author;

/// A list held against how things stand: what it would do, and doing exactly that.
record PreparedImport(ImportDraft.Preview preview, Consumer<Author> act) {}

package vn.truc.organisation;

/// A list held against how things stand: what it would do, and doing exactly that.
record PreparedImport(ImportDraft.Preview preview, Runnable act) {}

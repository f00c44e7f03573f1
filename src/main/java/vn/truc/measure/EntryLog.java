package vn.truc.measure;

/// Everybody who comes into the premises is written into a book, also when they leave where that is said: "sổ tay ghi
/// chép những người ra vào trụ sở".
public record EntryLog(boolean exits) implements Rule {
    @Override
    public EntryLog stricter(Rule other) {
        return new EntryLog(exits || ((EntryLog) other).exits);
    }
}

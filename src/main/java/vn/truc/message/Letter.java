package vn.truc.message;

/// An e-mail as it is written: to whom, about what, and what it says.
record Letter(String to, String subject, String text) {
    @Override
    public String toString() {
        return "Letter";
    }
}

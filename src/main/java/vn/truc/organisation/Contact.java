package vn.truc.organisation;

/// How a person is reached; an empty text where nothing is known or nothing may be seen.
public record Contact(Person.Id person, String phone, String email) {
    /// Nothing is known of how to reach this person.
    public static Contact unknown(Person.Id person) {
        return new Contact(person, "", "");
    }

    /// Whether there is neither a telephone number nor an address.
    public boolean isEmpty() {
        return phone.isEmpty() && email.isEmpty();
    }
}

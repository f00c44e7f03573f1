package vn.truc.health;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.organisation.Person;
import vn.truc.vault.Sha256;
import vn.truc.vault.Vault;

/// Locks answers to their declaration and person, so that they open nowhere else; each at the same length, so that
/// nothing tells from outside how many signs were named.
@Component
class AnswerSeal {
    private final Vault vault;
    private final JsonMapper json;

    AnswerSeal(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Optional<byte[]> close(Declaration declaration) {
        return declaration
                .answers()
                .map(answers -> vault.sealEvenly(text(answers), purpose(declaration.id(), declaration.person())));
    }

    Answers open(byte[] locked, Declaration.Id id, Person.Id person) {
        var text = vault.open(locked, purpose(id, person));
        return new Answers(json.readValue(text, new TypeReference<SortedMap<String, SortedSet<String>>>() {}));
    }

    /// Locks which exposures were declared, for counting; each at the same length.
    byte[] close(Set<Exposure.Mark> marks, Declaration.Id id, Person.Id person) {
        var text = marks.stream().map(Exposure.Mark::text).sorted().collect(Collectors.joining(" "));
        return vault.sealEvenly(text, exposed(id, person));
    }

    /// Which exposures were declared; empty where the office has given its keys up for lost.
    Optional<Set<Exposure.Mark>> openMarks(byte[] locked, Declaration.Id id, Person.Id person) {
        var text = vault.openAny(locked, exposed(id, person));
        return text.equals(Vault.LOST)
                ? Optional.empty()
                : Optional.of(Arrays.stream(text.strip().split(" "))
                        .map(Exposure.Mark::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String exposed(Declaration.Id id, Person.Id person) {
        return "health_exposure.marks:" + id + ":" + person;
    }

    /// Locks what somebody in isolation said on a day.
    byte[] close(Answers answers, UUID followUp, Person.Id person) {
        return vault.sealEvenly(text(answers), followed(followUp, person));
    }

    Answers open(byte[] locked, UUID followUp, Person.Id person) {
        var text = vault.open(locked, followed(followUp, person));
        return new Answers(json.readValue(text, new TypeReference<SortedMap<String, SortedSet<String>>>() {}));
    }

    /// Locks what a visitor declared.
    byte[] close(VisitorDeclaration declaration) {
        return vault.sealEvenly(text(declaration.answers()), visited(declaration.id(), declaration.visitor()));
    }

    Answers openVisited(byte[] locked, UUID id, UUID visitor) {
        var text = vault.open(locked, visited(id, visitor));
        return new Answers(json.readValue(text, new TypeReference<SortedMap<String, SortedSet<String>>>() {}));
    }

    /// The first declaration has the id of its visitor.
    private static String visited(UUID id, UUID visitor) {
        return "health_visitor_declaration:" + visitor + (id.equals(visitor) ? "" : ":" + id);
    }

    byte[] mark(Answers answers, UUID followUp, Person.Id person) {
        return bound(vault.fingerprint(person + "\n" + text(answers), "health_followup.content"), followUp);
    }

    /// Otherwise marks of one person would tell on which day the answers changed.
    private static byte[] bound(byte[] fingerprint, UUID id) {
        var line = id.toString().getBytes(StandardCharsets.UTF_8);
        return Sha256.of(ByteBuffer.allocate(fingerprint.length + line.length)
                .put(fingerprint)
                .put(line)
                .array());
    }

    private static String followed(UUID followUp, Person.Id person) {
        return "health_followup.answers:" + followUp + ":" + person;
    }

    /// By which the same content sent twice is known without opening it.
    byte[] mark(Declaration declaration, Status status) {
        var content = String.join(
                "\n",
                declaration.person().toString(),
                declaration.enteredBy().toString(),
                declaration.channel().name(),
                declaration.versionOf().map(Declaration.Id::toString).orElse(""),
                declaration.consent(),
                declaration.answers().map(this::text).orElseGet(() -> seen(declaration, status)));
        return bound(
                vault.fingerprint(content, "health_declaration.content"),
                declaration.id().value());
    }

    private static String seen(Declaration declaration, Status status) {
        return declaration.declaredAt() + " " + status;
    }

    private String text(Answers answers) {
        return json.writeValueAsString(answers.chosen());
    }

    private static String purpose(Declaration.Id id, Person.Id person) {
        return "health_declaration.answers:" + id + ":" + person;
    }
}

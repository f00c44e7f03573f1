package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayReaderTest {
    static final String SMALL = """
            replay: 1
            name: small
            title: {vi: "Nhỏ", en: "Small"}
            from: 2021-07-20T08:00
            units:
              - {code: CUC, name: "Cục A", seal: true}
              - {code: VP, parent: CUC, name: "Văn phòng"}
            people:
              - {code: cuc-truong, name: "Lê An", unit: CUC, kind: HEAD, title: "Cục trưởng"}
            directives:
              - code: cv1
                number: 1158/TCDT-VP
                type: OFFICIAL_LETTER
                issuer: CUC
                signer: "Lê An"
                date: 2021-07-20
                subject: "Báo cáo"
                reach: {subtree: CUC}
                clauses:
                  - {id: c1, text: "Báo cáo", measure: {rule: report-due, form: epidemic-daily, recipient: VP, every: day, due: "before 15:00"}}
            events:
              - {at: 2021-07-20T09:00, by: cuc-truong, draft: {directive: cv1}}
            expectations:
              - {id: e1, at: 2021-07-20T10:00, in-force: {unit: VP, rule: report-due, from: cv1/c1}, why: "said so"}
            sentences:
              - {id: s1, says: "Report", met-by: [e1]}
            """;

    @Test
    void aSmallCaseIsRead() {
        var small = ReplayReader.read("small.yaml", SMALL);

        assertThat(small.events().getFirst().act()).isEqualTo(new Event.Draft("cv1"));
        assertThat(small.expectations().getFirst().claim())
                .isEqualTo(new Expectation.InForce("VP", "report-due", null, "cv1/c1"));
        assertThat(small.teams()).isEmpty();
    }

    @Test
    void whoeverHeadsAUnitByNameIsFoundByTheUnitToo() {
        var small = ReplayReader.read("small.yaml", SMALL.replace("by: cuc-truong", "by: CUC.head"));

        assertThat(small.events().getFirst().by()).isEqualTo("CUC.head");
    }

    @Test
    void aClauseMayEndThoseOfAnEarlierDocument() {
        var amending = """
              - {code: cv2, number: 1160/TCDT-VP, type: OFFICIAL_LETTER, issuer: CUC, signer: "Lê An", date: 2021-07-21, subject: "Thôi báo cáo", amends: [cv1], reach: {subtree: CUC}, clauses: [{id: c2, text: "Thôi báo cáo", ends: [c1]}]}
            events:
            """;
        var small = ReplayReader.read("small.yaml", SMALL.replace("events:\n", amending));

        assertThat(small.directives().getLast().clauses().getFirst().ends()).containsExactly("c1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseOfThisHouseIsRead(Path file) throws IOException {
        var read = ReplayReader.read(file.toString(), Files.readString(file));

        assertThat(read.sentences()).isNotEmpty();
        assertThat(read.expectations()).isNotEmpty();
    }

    @Test
    void theTableOfTheDocumentationHasOneRowForEachCaseAndTheirSum() throws IOException {
        var rows = new ArrayList<int[]>();
        for (var file : cases()) {
            rows.add(row(
                    "[" + file.getFileName().toString().substring(0, 3) + "](../replays/" + file.getFileName() + ")"));
        }

        var sum = IntStream.range(0, 4)
                .map(column -> rows.stream().mapToInt(row -> row[column]).sum())
                .toArray();
        assertThat(row("all ")).containsExactly(sum);
    }

    /// What the table of the documentation says of a case: demanded, met, not yet, expectations.
    static int[] row(String called) throws IOException {
        var row = Files.readAllLines(Path.of("docs/replays.md")).stream()
                .filter(line -> line.startsWith("| " + called))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of the table begins with " + called));
        return Pattern.compile("\\| (\\d+)(?= \\|)")
                .matcher(row)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .toArray();
    }

    static List<Path> cases() throws IOException {
        try (var files = Files.list(Path.of("replays"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @Test
    void anUnknownWordIsNamedWithItsPlace() {
        refused("seal: true", "seel: true", "seel", "unknown word ‘seel’", "abbreviation, code, competence, name");
    }

    @Test
    void anUnknownActIsNamedWithItsPlace() {
        refused("draft: {", "drafft: {", "drafft", "unknown word ‘drafft’", "acknowledge-each");
    }

    @Test
    void anUnknownWordOfARuleIsNamedWithItsLine() {
        refused("every: day", "evry: day", "", "line 20, ", "unknown word ‘evry’");
    }

    @Test
    void aUnitThatIsNotThereIsNamedWithItsPlace() {
        refused("in-force: {unit: VP", "in-force: {unit: VQ", "VQ", "no unit is called ‘VQ’");
    }

    @Test
    void aPersonThatIsNotThereIsNamedWithItsPlace() {
        refused("by: cuc-truong", "by: cuc-pho", "cuc-pho", "no person is called ‘cuc-pho’");
    }

    @Test
    void aClauseThatIsNotThereIsNamedWithItsPlace() {
        refused("cv1/c1", "cv1/c2", "cv1/c2", "no source is called ‘cv1/c2’");
    }

    @Test
    void theRecipientOfAReportIsAUnitOfTheCase() {
        refused("recipient: VP", "recipient: XX", "XX", "no unit is called ‘XX’");
    }

    @Test
    void theSameCodeTwiceIsRefused() {
        refused("code: VP", "code: CUC", "CUC, parent", "a second unit ‘CUC’");
    }

    @Test
    void theSameWordTwiceIsRefused() {
        refused("seal: true", "seal: true, seal: true", "", "line 6, ", "uplicate");
    }

    @Test
    void aMissingWordIsNamed() {
        refused(", name: \"Văn phòng\"", "", "{code: VP", "‘name’ is missing");
    }

    @Test
    void aMissingActIsNamed() {
        refused(", draft: {directive: cv1}", "", "{at: 2021-07-20T09", "one of these is missing: acknowledge");
    }

    @Test
    void twoActsAreRefused() {
        refused("cv1}}", "cv1}, issue: {directive: cv1}}", "issue:", "‘issue’ says a second thing");
    }

    @Test
    void aWrongKindOfValueIsNamed() {
        refused("kind: HEAD", "kind: BOSS", "BOSS", "‘BOSS’ is none of HEAD, DEPUTY");
        refused("date: 2021-07-20", "date: yesterday", "yesterday", "‘yesterday’ is no date");
        refused(
                "reach: {subtree: CUC}",
                "reach: CUC",
                "CUC\n    clauses",
                "here stands something with area, except, group");
    }

    @Test
    void aSentenceIsMetOrNotYet() {
        refused(", met-by: [e1]", "", "{id: s1", "either met-by or not-yet");
    }

    @Test
    void anotherVersionIsRefused() {
        refused("replay: 1", "replay: 2", "", "line 1, ", "version 1");
    }

    /// Replaces something in the small case; the error names the place of the wrong word, and says these things.
    private static void refused(String right, String wrong, String at, String... says) {
        var text = SMALL.replace(right, wrong);
        assertThat(text).isNotEqualTo(SMALL);
        assertThatThrownBy(() -> ReplayReader.read("small.yaml", text))
                .isInstanceOf(CaseError.class)
                .hasMessageStartingWith("small.yaml, line " + (at.isEmpty() ? "" : place(text, at)))
                .hasMessageContainingAll(says);
    }

    private static String place(String text, String word) {
        var before = text.substring(0, text.indexOf(word));
        return (before.lines().count() + (before.endsWith("\n") ? 1 : 0)) + ", column "
                + (before.length() - before.lastIndexOf('\n')) + ": ";
    }
}

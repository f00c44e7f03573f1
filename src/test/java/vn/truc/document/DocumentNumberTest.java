package vn.truc.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @Test
    void readsEveryRealNumberAndPrintsItBack() throws IOException {
        var file = Path.of("src/test/resources/document-numbers.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            assertThat(rows.stream().map(row -> row.getField("number")).toList())
                    .hasSizeGreaterThan(60)
                    .allSatisfy(
                            number -> assertThat(DocumentNumber.parse(number).map(DocumentNumber::toString))
                                    .contains(number.matches("\\d[/-].*") ? "0" + number : number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'2194/QÐ-BCÐQG', 2194/QĐ-BCĐQG",
        "' 1391 / TB – BCĐ ', 1391/TB-BCĐ",
        "'Số: 05/BNV-VP', 05/BNV-VP",
        "'5/CT-UBND', 05/CT-UBND",
        "'30/2020/NĐ-CP', 30/2020/NĐ-CP",
        "'172-TB/TW', 172-TB/TW",
        "'1391/TB-BCĐ', 1391/TB-BCĐ"
    })
    void putsRightWhatPeopleType(String typed, String printed) {
        assertThat(DocumentNumber.parse(typed).orElseThrow()).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1391", "TB-BCĐ", "1391/", "/TB-BCĐ", "1391/TB BCĐ x", "1234567/TB-BCĐ"})
    void refusesWhatIsNone(String typed) {
        assertThat(DocumentNumber.parse(typed)).isEmpty();
    }

    @Test
    void aNumberUnderTenHasALeadingNought() {
        assertThat(DocumentNumber.of(5, "BNV-VP")).hasToString("05/BNV-VP");
    }
}

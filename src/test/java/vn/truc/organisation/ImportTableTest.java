package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã,Tên,Từ ngày\nVP,Văn phòng,20/3/2020\n",
                "\uFEFFMã;Tên;Từ ngày\r\nVP;Văn  phòng ;2020-03-20\r\n\r\n",
                "code\tname\tfrom\nVP\t\"Văn phòng\"\t20/3/2020"
            })
    void readsWhatSpreadsheetsWrite(String content) {
        var table = UnitImport.read(Normalizer.normalize(content, Normalizer.Form.NFD));
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("code")).isEqualTo("VP");
            assertThat(row.text("name")).isEqualTo("Văn phòng");
            assertThat(row.day("from")).contains(LocalDate.of(2020, 3, 20));
        });
    }

    @Test
    void namesEachBadFieldWithLineAndColumn() {
        var table = UnitImport.read("ma;ten;con dau;tu ngay\n;Vụ;x;1/1/2020\nB;;co;30/2/2020\nC;Vụ C;có lẽ;\n");
        table.rows().forEach(row -> {
            row.required("code");
            row.required("name");
            row.yes("seal");
            row.day("from");
        });
        assertThat(table.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .isEqualTo(List.of("2 code", "3 name", "3 from", "4 seal"));
    }

    @Test
    void saysWhichHeadIsUnknownAndWhichIsMissing() {
        assertThat(UnitImport.read("ma,tuoi\nA,3\n").problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .isEqualTo(List.of("1 tuoi", "1 name"));
        assertThat(UnitImport.read("").problems()).isNotEmpty();
    }
}

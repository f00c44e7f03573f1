package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.truc.page.Message;
import vn.truc.page.Words;

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
    void whatIsCopiedFromASheetKeepsItsCommasAndItsQuotationMarks() {
        var table = UnitImport.read(
                "Mã\tTên\nA\tTổ một, hai, ba\nB\t\"Tổ 1\" – Một cửa\nC\t\"Tổ \"\"2\"\"\"\nD\tTổ \"3\"\n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.text("name"))
                .containsExactly("Tổ một, hai, ba", "\"Tổ 1\" – Một cửa", "Tổ \"2\"", "Tổ \"3\"");
    }

    @Test
    void oneOpeningQuotationMarkInALongListIsReadToo() {
        var table = UnitImport.read("Mã\tTên\nA\t\"Tổ 1\n" + "B\tTổ \"\"2\"\" rồi\n".repeat(20_000));
        assertThat(table.rows())
                .hasSize(20_001)
                .first()
                .satisfies(row -> assertThat(row.text("name")).isEqualTo("\"Tổ 1"));
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
    void saysWhichColumnIsLeftOutAndWhichIsMissing() {
        var table = UnitImport.read("ma,tuoi\nA,3\n");
        assertThat(table.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .isEqualTo(List.of("1 name"));
        assertThat(table.ignored()).containsExactly("tuoi");
        assertThat(UnitImport.read("").problems()).isNotEmpty();
    }

    @Test
    void theHeadsThatWeWriteAreUnderstoodInBothLanguages() {
        for (var language : List.of(Words.VIETNAMESE, Locale.ENGLISH)) {
            assertHeads(UnitImport.HEADS, "code parent name short abbreviation seal phone from", language);
            assertHeads(
                    PeopleWords.HEADS, "number fullname unit kind title phone email portfolio from until", language);
            for (var kind : Post.Kind.values()) {
                var word = Words.say(Message.of("organisation.kind." + kind), language);
                assertThat(PeopleWords.KINDS).containsEntry(ImportTable.plain(word), kind);
            }
        }
    }

    private static void assertHeads(Map<String, String> heads, String columns, Locale language) {
        for (var column : columns.split(" ", -1)) {
            var head = Words.say(Message.of("organisation.column." + column), language);
            assertThat(heads).containsEntry(ImportTable.plain(head), column.replace("fullname", "name"));
        }
    }

    @Test
    void aTitleAboveTheHeadsDoesNoHarm() {
        var table = UnitImport.read("DANH SÁCH ĐƠN VỊ\t\t\n\nSTT\tMã\tTên\n1\tVP\tVăn phòng\n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.ignored()).containsExactly("STT");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.text("name")).isEqualTo("Văn phòng");
        });
    }

    @Test
    void daysAsNumbersFormulasAsTextsAndFailedFormulasAreSeen() {
        var table = UnitImport.read("ma,ten,dien thoai,tu ngay\nVP,#REF!,'+84 24,43910\nB,'=Vụ,,\n");
        var first = table.rows().getFirst();
        assertThat(first.day("from")).contains(LocalDate.of(2020, 3, 20));
        assertThat(first.text("phone")).isEqualTo("+84 24");
        first.required("name");
        assertThat(table.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.why().key()).isEqualTo("organisation.import.formula"));
        assertThat(table.rows().get(1).text("name")).isEqualTo("=Vụ");
    }

    @ParameterizedTest
    @CsvSource({
        "Trưởng phòng,HEAD",
        "Chánh Văn phòng,HEAD",
        "Q. Vụ trưởng,STAFF",
        "Quyền Vụ trưởng,HEAD",
        "Phó Chánh Văn phòng,DEPUTY",
        "Phó Vụ trưởng phụ trách,DEPUTY",
        "Bộ trưởng,LEADER",
        "Phó Chủ tịch,LEADER",
        "Cán bộ văn thư - lưu trữ,CLERK",
        "Nhân viên bảo vệ,GUARD",
        "Nhân viên y tế,HEALTH_OFFICER",
        "Chuyên viên chính,STAFF",
        "Kế toán trưởng,STAFF"
    })
    void aTitleTellsTheKindOfPost(String title, Post.Kind kind) {
        assertThat(Titles.kind(title)).isEqualTo(kind);
    }
}

package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invented cards: the numbers begin with the code of a province that does not exist.
class ChipCardTest {
    private static final String REST = "Nguyễn Thị Thử|02031985|Nữ|Số 1, Phường Mẫu, Thành phố Mẫu|01012022";

    /// What is scanned at gates, for the guard’s page and the kiosk alike.
    static final List<String> SCANNED = List.of(
            "000185012345|123456789|" + REST,
            "000185012345||" + REST,
            "000185012345|" + REST,
            "000186012345||" + REST,
            "000185012345||Nguyễn  Thị   Thử|31021985|Nữ|Thành phố Mẫu|01012022",
            "000185012345",
            "000185012345||Nguyễn Thị Thử|02031985|Nữ",
            "00018501234X||" + REST,
            "000185012345|||02031985|Nữ|Thành phố Mẫu|01012022",
            Normalizer.normalize("000185012345|123456789|" + REST, Normalizer.Form.NFD),
            "000185012345||" + "N".repeat(200) + "|02031985|Nữ|Thành phố Mẫu|01012022",
            "000185012345||" + "N".repeat(201) + "|02031985|Nữ|Thành phố Mẫu|01012022",
            "000185012345||" + REST + "|" + "x".repeat(1000),
            "000185012345||" + "Nguyễn ".repeat(600) + "|02031985|Nữ|A|B");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000185012345|123456789|" + REST,
                "000185012345||" + REST,
                "000185012345|" + REST,
                "000185012345|123456789|" + REST + "|Nguyễn Văn Cha|Trần Thị Mẹ|",
            })
    void readsCardsOfSixSevenAndMorePartsAndKeepsNameAndProvinceOnly(String text) {
        assertThat(ChipCard.read(text)).contains(new ChipCard("Nguyễn Thị Thử", "Thành phố Mẫu", false));
    }

    @Test
    void aNameInSeparateMarksIsTheSameName() {
        var text = Normalizer.normalize("000185012345|123456789|" + REST, Normalizer.Form.NFD);
        assertThat(ChipCard.read(text).orElseThrow()).isEqualTo(new ChipCard("Nguyễn Thị Thử", "Thành phố Mẫu", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000186012345||" + REST,
                "000085012345||" + REST,
                "000385012345||" + REST,
                "000185012345||Nguyễn Thị Thử|31021985|Nữ|Thành phố Mẫu|01012022",
            })
    void aBirthDateOrSexThatContradictsTheNumberIsWarnedOfAndReadAllTheSame(String text) {
        assertThat(ChipCard.read(text)).isPresent().get().matches(ChipCard::contradicts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000185012345",
                "000185012345|",
                "000185012345||Nguyễn",
                "000185012345||Nguyễn Thị Thử|02031985|Nữ",
                "00018501234X||" + REST,
                "000185012345|||02031985|Nữ|Thành phố Mẫu|01012022",
            })
    void whatIsCutOffOrNoCardIsNotRead(String text) {
        assertThat(ChipCard.read(text)).isEmpty();
    }

    @Test
    void fourThousandLettersAreNotRead() {
        assertThat(ChipCard.read("000185012345||" + "Nguyễn ".repeat(600) + "|02031985|Nữ|A|B"))
                .isEmpty();
    }
}

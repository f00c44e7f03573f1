package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionSourceTest {
    @ParameterizedTest
    @CsvSource({
        "Bộ phận một cửa, một cửa, true",
        "Bộ phận một cửa, Bo phan Mot cua, true",
        "Nhân viên lái xe, lái xe, true",
        "Nhân viên lái xe, lái x, false",
        "In nhân bản, '', false",
        "Đội trưởng, doi truong, true"
    })
    void workIsKnownByTheWordsOfItsName(String name, String asked, boolean does) {
        assertThat(FunctionSource.called(name, asked)).isEqualTo(does);
    }
}

package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A name in the other language is found wherever it is said, and what people wrote is left alone.
class WordingTest {
    private static final Wording WORDING = Wording.ofThePages();

    @Test
    void englishOnAVietnamesePageIsFound() {
        var page = new Markup("""
                <main><button>Remind the missing</button><a href="/x" aria-label="Back to the list"><svg></svg></a>
                <img alt="Poster of the gate"><label>Search</label>
                <button>Nhắc các đơn vị</button><a href="/y.csv">CSV</a><a href="/z">88/TB-BCĐ</a>
                <a href="/language/en" lang="en">In English</a></main>
                """);
        assertThat(WORDING.inEnglish(page))
                .containsExactlyInAnyOrder("Remind the missing", "Back to the list", "Poster of the gate", "Search");
    }

    @Test
    void vietnameseOnAnEnglishPageIsFoundButNotWhatPeopleWrote() {
        var page = new Markup("""
                <main><button>Thu hồi</button><nav aria-label="Chức vụ"></nav><a href="/u">Vụ Tổ chức cán bộ</a>
                <button>Revoke</button></main>
                """);
        assertThat(WORDING.leftInVietnamese(page)).containsExactly("Thu hồi", "Chức vụ");
    }
}

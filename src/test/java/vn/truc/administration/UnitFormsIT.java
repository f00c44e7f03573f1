package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Units;

/// The administrator’s forms about units.
@OfficeTest
record UnitFormsIT(MockMvcTester web, Units units, People people, OfficeClock clock) implements AdministratorDoors {
    @Test
    void aUnitIsRenamedOnceAndAWrongFormKeepsWhatWasTyped() {
        var office = office();
        var rename = "/administration/units/" + office.division().id() + "/rename";
        assertThat(post(
                        office.admin(),
                        rename,
                        "id",
                        id(),
                        "name",
                        " ",
                        "short",
                        "HCQT mới",
                        "version",
                        "0",
                        "from",
                        "2020-03-18"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("HCQT mới")
                .contains("2020-03-18")
                .contains("role=\"alert\"");
        var id = id();
        for (int again = 0; again < 2; again++) {
            assertThat(post(
                            office.admin(),
                            rename,
                            "id",
                            id,
                            "name",
                            "Phòng Hành chính - Quản trị",
                            "version",
                            "0",
                            "from",
                            "2020-03-18"))
                    .hasStatus3xxRedirection();
        }
        assertThat(units.file(office.division().id()).orElseThrow().names()).hasSize(2);
        assertThat(post(office.admin(), rename, "id", id(), "name", "Khác", "version", "0", "from", "2020-03-19"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Quản Trị đã đổi tên đơn vị này");
        assertThat(get(
                        office.admin(),
                        "/administration/units/" + office.division().id() + "?day=2020-03-17"))
                .bodyText()
                .contains("<h1>Phòng Hành chính</h1>");
    }

    @Test
    void unitsAreOpenedMovedMergedAndClosed() {
        var office = office();
        var at = "/administration/units/" + office.body().id();
        var code = office.body().code();
        var fresh = id();
        assertThat(post(
                        office.admin(),
                        at + "/open",
                        "id",
                        fresh,
                        "code",
                        code + "-X",
                        "name",
                        "Vụ Mới",
                        "from",
                        "2020-03-01"))
                .hasStatus3xxRedirection();
        var opened = "/administration/units/" + fresh;
        assertThat(accepted(
                        office.admin(),
                        opened + "/move",
                        "id",
                        id(),
                        "version",
                        "0",
                        "unitCode",
                        office.division().code(),
                        "from",
                        "2020-03-02"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin(),
                        opened + "/move",
                        "id",
                        id(),
                        "version",
                        "1",
                        "unitCode",
                        "khong-co",
                        "from",
                        "2020-03-03"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(accepted(
                        office.admin(),
                        opened + "/split",
                        "id",
                        id(),
                        "version",
                        "1",
                        "code",
                        code + "-Y",
                        "name",
                        "Vụ Tách",
                        "from",
                        "2020-03-03"))
                .hasStatus3xxRedirection();
        assertThat(accepted(
                        office.admin(),
                        opened + "/merge",
                        "id",
                        id(),
                        "version",
                        "1",
                        "unitCode",
                        code,
                        "from",
                        "2020-03-04"))
                .hasStatus3xxRedirection();
        var split = units.findByCode(code + "-Y", clock.today()).orElseThrow();
        assertThat(post(
                        office.admin(),
                        "/administration/units/" + split.id() + "/close",
                        "id",
                        id(),
                        "version",
                        "0",
                        "from",
                        "2020-03-05"))
                .hasStatus3xxRedirection();
        assertThat(units.subtree(office.body().id(), clock.today())).hasSize(2);
        assertThat(get(office.admin(), opened)).hasStatusOk();
    }

    @Test
    void aPastedListIsShownThenCarriedOut() {
        var office = office();
        var id = id();
        var list = "ma,cap tren,ten,tu ngay\n" + office.body().code() + "-N,,Vụ Nhập,1/1/2020\n";
        assertThat(post(
                        office.admin(),
                        "/administration/lists",
                        "id",
                        id,
                        "kind",
                        "UNITS",
                        "under",
                        office.body().id().toString(),
                        "paste",
                        list))
                .hasStatus3xxRedirection();
        var page = get(office.admin(), "/administration/lists/" + id);
        assertThat(page).bodyText().contains("Vụ Nhập");
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var fingerprint = body.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(post(office.admin(), "/administration/lists/" + id, "fingerprint", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(office.admin(), "/administration/lists/" + id, "fingerprint", fingerprint))
                .hasStatus3xxRedirection();
        assertThat(units.search("vu nhap", Set.of(office.body().id()), clock.today()))
                .hasSize(1);
        var wrong = id();
        post(
                office.admin(),
                "/administration/lists",
                "id",
                wrong,
                "kind",
                "PEOPLE",
                "under",
                office.body().id().toString(),
                "paste",
                "ma can bo;ho ten\n1;A");
        assertThat(get(office.admin(), "/administration/lists/" + wrong))
                .bodyText()
                .contains("mã đơn vị");
        assertThat(post(
                        office.admin(),
                        "/administration/lists",
                        "id",
                        id(),
                        "kind",
                        "UNITS",
                        "under",
                        office.body().id().toString(),
                        "paste",
                        ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

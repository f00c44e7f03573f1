package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Territories.Loaded;
import vn.truc.page.Outcome;

/// The whole country: loaded in one go, and reformed on 1/7/2025 (Law 72/2025/QH15: two levels, no districts).
@OfficeTest(properties = "test.database=territory")
record TerritoriesIT(
        Territories territories,
        AreaReforms reforms,
        Areas areas,
        Imports imports,
        Units units,
        People people,
        Reorganisations reorganisations,
        JdbcClient jdbc,
        OfficeClock clock) {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVE = REFORM.minusDays(1);

    @Test
    void theWholeCountryIsLoadedOnceWithACommitteeInEachPart() {
        var government = government();
        assertThat(load(government)).isIn(new Loaded(11_368, 11_367), new Loaded(0, 0));
        assertThat(load(government)).isEqualTo(new Loaded(0, 0));
        assertThat(territories.loaded(EVE)).isEqualTo(new Loaded(11_368, 11_367));

        var committee = committee("00001");
        assertThat(committee.name()).isEqualTo("Ủy ban nhân dân phường Phúc Xá");
        assertThat(committee.seal()).isTrue();
        assertThat(units.upward(committee.id(), EVE).subList(0, 3))
                .extracting(Unit::code)
                .containsExactly("UBND-00001", "UBND-001", "UBND-01");
        assertThat(units.upward(committee.id(), EVE)).hasSize(4);
        var ward = seat(committee, EVE);
        assertThat(areas.upward(ward.id(), EVE)).extracting(Area::code).containsExactly("00001", "001", "01", "VN");
        var province = areas.findByCode("01", EVE).orElseThrow();
        assertThat(areas.unitsIn(province.id(), EVE)).contains(committee.id()).hasSize(1 + 30 + 579);
        assertThat(areas.search("phuc xa", EVE)).extracting(Area::code).contains("00001");
    }

    @Test
    void theReformToTwoLevelsIsDatedAndTheDaysBeforeStayAsTheyWere() {
        load(government());
        var district = area("001");
        var trucBach = area("00004");
        var quanThanh = area("00013");
        var others = areas.below(Optional.of(district.id()), EVE).stream()
                .filter(ward -> !Set.of("00004", "00013").contains(ward.code()))
                .collect(Collectors.toMap(Area::id, ward -> area("01").id()));
        var baDinh = new Areas.Opening(
                new Area.Id(clock.newId()), null, "2025", "00004", "Phường Ba Đình", Area.Level.COMMUNE);
        var within = new HashMap<>(others);
        within.put(baDinh.id(), area("01").id());

        var refused = reform(List.of(), Map.of(), Set.of(district.id()), Map.of());
        assertThat(reforms.carryOut(clock.newId(), refused, by())).isInstanceOf(Outcome.Refused.class);

        done(reorganisations.merge(change("00013"), committee("00004").id(), by()));
        others.keySet().forEach(ward -> {
            var code = areas.find(ward).orElseThrow().code();
            done(reorganisations.move(change(code), committee("01").id(), by()));
        });
        done(reorganisations.move(change("00004"), committee("01").id(), by()));
        var called =
                new Reorganisations.Naming("Ủy ban nhân dân phường Ba Đình", "UBND phường Ba Đình", "UBND", "", "");
        done(reorganisations.rename(change("00004"), called, by()));
        done(reorganisations.close(change("001"), by()));
        var wards = reform(
                List.of(baDinh),
                Map.of(trucBach.id(), baDinh.id(), quanThanh.id(), baDinh.id()),
                Set.of(district.id()),
                within);
        done(reforms.carryOut(clock.newId(), wards, by()));

        assertThat(areas.findByCode("00004", EVE)).map(Area::name).contains("Phường Trúc Bạch");
        assertThat(areas.findByCode("00004", REFORM)).map(Area::name).contains("Phường Ba Đình");
        assertThat(areas.findByCode("001", EVE)).isPresent();
        assertThat(areas.findByCode("001", REFORM)).isEmpty();
        assertThat(reforms.successors(quanThanh.id())).containsValue(REFORM);
        var phucXa = area("00001").id();
        assertThat(areas.upward(phucXa, EVE)).extracting(Area::code).containsExactly("00001", "001", "01", "VN");
        assertThat(areas.upward(phucXa, REFORM)).extracting(Area::code).containsExactly("00001", "01", "VN");

        var unit = units.findByCode("UBND-00004", EVE).orElseThrow();
        assertThat(unit.name()).isEqualTo("Ủy ban nhân dân phường Trúc Bạch");
        assertThat(units.find(unit.id(), REFORM)).map(Unit::name).contains("Ủy ban nhân dân phường Ba Đình");
        assertThat(units.findByCode("UBND-00013", EVE)).isPresent();
        assertThat(units.findByCode("UBND-00013", REFORM)).isEmpty();
        assertThat(units.findByCode("UBND-001", REFORM)).isEmpty();
        assertThat(units.upward(unit.id(), EVE)).hasSize(4);
        assertThat(units.upward(unit.id(), REFORM)).hasSize(3);
        assertThat(seat(unit, EVE)).isEqualTo(trucBach);
        assertThat(seat(unit, REFORM).id()).isEqualTo(baDinh.id());
        assertThat(areas.unitsIn(district.id(), EVE)).contains(unit.id());
        assertThat(areas.unitsIn(district.id(), REFORM)).isEmpty();
    }

    @Test
    void aReformComesInAsAListLookedAtBeforeAndCarriedOutOnce() {
        var office = new OfficeExamples(units, people, clock);
        var body = office.body("Tỉnh");
        areas.open(
                List.of(
                        opening(null, "M1", "Tỉnh Một", Area.Level.PROVINCE),
                        opening("M1", "M11", "Huyện Một", Area.Level.DISTRICT),
                        opening("M11", "M111", "Xã Một", Area.Level.COMMUNE),
                        opening("M11", "M112", "Xã Hai", Area.Level.COMMUNE),
                        opening("M11", "M113", "Xã Ba", Area.Level.COMMUNE)),
                OfficeExamples.START,
                by());
        var seated = area("M112").id();
        done(areas.seat(body.id(), seated, OfficeExamples.START, by()));

        var bad = preview(body, """
                        thay đổi,mã,tên,cấp,vào,từ ngày
                        mới,M111,Xã Mới,làng xã,M1,1/7/2025
                        nhập,M999,,,M1,1/7/2025
                        chuyển,M113,,,M112,1/7/2025
                        nhập,M112,,,M113,1/7/2025
                        bỏ,M11,,,,1/7/2025
                        kết thúc,M11,,,,
                        kết thúc,M113,,,,2/7/2025
                        """);
        assertThat(bad.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " "
                        + problem.why().key())
                .containsExactlyInAnyOrder(
                        "2 level organisation.import.level",
                        "3 code organisation.area.not_there",
                        "4 into organisation.import.area_ends",
                        "6 change organisation.import.change",
                        "7 from organisation.import.missing",
                        "8 from organisation.import.later_day");

        var left = preview(body, "change,code,into,from\nend,M11,,2025-07-01\nmerge,M112,M113,2025-07-01\n");
        assertThat(left.problems())
                .extracting(problem -> problem.why().key())
                .containsExactly("organisation.area.parts_left");
        var list = """
                change;code;name;level;into;from
                open;M111;Xã Mới;commune;M1;1/7/2025
                merge;M111;;;M111;1/7/2025
                merge;M112;;;M111;1/7/2025
                move;M113;;;M1;1/7/2025
                end;M11;;;;1/7/2025
                """;
        var stranger = preview(office.body("Tỉnh khác"), list);
        assertThat(stranger.problems())
                .extracting(problem -> problem.why().key())
                .containsOnly("organisation.import.area_outside");

        var id = clock.newId();
        var draft = done(imports.propose(id, body.id(), ImportDraft.Kind.AREAS, false, list));
        assertThat(draft.preview().problems()).isEmpty();
        assertThat(List.of(
                        draft.preview().opened().size(),
                        draft.preview().changed().size(),
                        draft.preview().ended().size()))
                .containsExactly(1, 1, 3);
        for (int time = 0; time < 2; time++) {
            done(imports.accept(id, draft.preview().fingerprint(), by()));
        }
        assertThat(areas.findByCode("M11", REFORM)).isEmpty();
        assertThat(areas.findByCode("M111", EVE)).map(Area::name).contains("Xã Một");
        var fresh = areas.findByCode("M111", REFORM).orElseThrow();
        assertThat(fresh.name()).isEqualTo("Xã Mới");
        assertThat(areas.upward(fresh.id(), REFORM)).extracting(Area::code).containsExactly("M111", "M1");
        assertThat(areas.upward(area("M113").id(), REFORM))
                .extracting(Area::code)
                .containsExactly("M113", "M1");
        assertThat(seat(body, EVE).id()).isEqualTo(seated);
        assertThat(seat(body, REFORM)).isEqualTo(fresh);
        assertThat(preview(body, list.replace("merge;M111;;;M111;1/7/2025\n", ""))
                        .problems())
                .extracting(problem -> problem.why().key())
                .contains("organisation.import.area_known");
    }

    @Test
    void aReformInTwoStepsIsShownAndCarriedOutWholeOrNotAtAll() {
        var office = new OfficeExamples(units, people, clock);
        var body = office.body("Tỉnh");
        areas.open(
                List.of(
                        opening(null, "N1", "Tỉnh Một", Area.Level.PROVINCE),
                        opening("N1", "N11", "Huyện Một", Area.Level.DISTRICT),
                        opening("N11", "N111", "Xã Một", Area.Level.COMMUNE),
                        opening("N11", "N112", "Xã Hai", Area.Level.COMMUNE)),
                OfficeExamples.START,
                by());
        var seated = area("N112").id();
        done(areas.seat(body.id(), seated, OfficeExamples.START, by()));
        var list = """
                change,code,name,level,into,from
                move,N119,,,N1,2025-07-01
                end,N11,,,,2025-07-01
                open,N119,Xã Mới,commune,N11,2025-03-01
                merge,N111,,,N119,2025-03-01
                merge,N112,,,N119,2025-03-01
                """;

        assertThat(preview(body, list.replace("end,N11,,,,2025-07-01", "merge,N111,,,N1,2025-07-01"))
                        .problems())
                .extracting(problem -> problem.line() + " " + problem.why().key())
                .containsExactly("3 organisation.area.not_there");
        var id = clock.newId();
        var draft = done(imports.propose(id, body.id(), ImportDraft.Kind.AREAS, false, list));
        assertThat(draft.preview().problems()).isEmpty();
        assertThat(draft.preview().opened()).hasSize(1);
        assertThat(draft.preview().changed()).hasSize(1);
        assertThat(draft.preview().ended()).hasSize(3);
        assertThat(imports.find(id)).contains(draft);
        assertThat(areas.findByCode("N119", REFORM)).isEmpty();
        assertThat(reforms.successors(seated)).isEmpty();

        done(imports.accept(id, draft.preview().fingerprint(), by()));
        var fresh = areas.findByCode("N119", REFORM).orElseThrow();
        assertThat(areas.upward(fresh.id(), EVE)).extracting(Area::code).containsExactly("N119", "N11", "N1");
        assertThat(areas.upward(fresh.id(), REFORM)).extracting(Area::code).containsExactly("N119", "N1");
        assertThat(reforms.successors(seated)).containsEntry(fresh, LocalDate.of(2025, 3, 1));
        assertThat(seat(body, EVE)).isEqualTo(fresh);
        assertThat(areas.findByCode("N11", EVE)).isPresent();
        assertThat(areas.findByCode("N11", REFORM)).isEmpty();
    }

    private ImportDraft.Preview preview(Unit unit, String list) {
        return done(imports.propose(clock.newId(), unit.id(), ImportDraft.Kind.AREAS, false, list))
                .preview();
    }

    private Areas.Opening opening(@Nullable String parent, String code, String name, Area.Level level) {
        return new Areas.Opening(new Area.Id(clock.newId()), parent, "M", code, name, level);
    }

    @Test
    void datedRowsOfOneThingNeverOverlap() {
        var unit = government();
        assertThatThrownBy(() -> jdbc.sql("insert into unit_name (unit_id, name, short_name, valid) "
                                + "values (:unit, 'A', 'A', daterange('2021-01-01', null))")
                        .param("unit", unit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> jdbc.sql("insert into unit_parent (unit_id, parent_id, valid) "
                                + "values (:unit, null, daterange('2019-01-01', '2030-01-01'))")
                        .param("unit", unit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void datedRowsNameWhatIsThereAndWhatIsThereStays() {
        var unit = government();
        assertThatThrownBy(() -> jdbc.sql("insert into unit_name (unit_id, name, short_name, valid) "
                                + "values (gen_random_uuid(), 'A', 'A', daterange('2021-01-01', null))")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("missing unit");
        assertThatThrownBy(() -> jdbc.sql("update unit_parent set parent_id = gen_random_uuid() where unit_id = :unit")
                        .param("unit", unit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into unit_seat (unit_id, area_id, valid) "
                                + "values (:unit, gen_random_uuid(), daterange('2021-01-01', null))")
                        .param("unit", unit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("missing area");
        assertThatThrownBy(() -> jdbc.sql("delete from unit where id = :unit")
                        .param("unit", unit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never deleted");
    }

    private Loaded load(Unit government) {
        return done(territories.load(clock.newId(), government.id(), true, OfficeExamples.START, by()));
    }

    private AreaReforms.Reform reform(
            List<Areas.Opening> opened, Map<Area.Id, Area.Id> merged, Set<Area.Id> ended, Map<Area.Id, Area.Id> moved) {
        return new AreaReforms.Reform(REFORM, opened, merged, ended, moved);
    }

    private Reorganisations.Change change(String code) {
        var unit = committee(code);
        return new Reorganisations.Change(
                clock.newId(), unit.id(), units.file(unit.id()).orElseThrow().version(), REFORM);
    }

    private Unit committee(String code) {
        return units.findByCode("UBND-" + code, EVE).orElseThrow();
    }

    private Area seat(Unit unit, LocalDate day) {
        return Objects.requireNonNull(areas.seats(Set.of(unit.id()), day).get(unit.id()));
    }

    private Area area(String code) {
        return areas.findByCode(code, EVE).orElseThrow();
    }

    private Unit government() {
        return new OfficeExamples(units, people, clock).body("Chính phủ");
    }

    private Author by() {
        return new Author(clock.newId(), null, "Trực");
    }
}

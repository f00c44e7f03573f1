package vn.truc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.ImportDraft.Kind;
import vn.truc.organisation.Imports;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

@OfficeTest
record ImportsIT(Imports imports, Units units, People people, Contacts contacts, Rights rights, OfficeClock clock) {
    @Test
    void unitsComeInOnceAndTheSameListAgainChangesNothing() {
        var office = office();
        var list = office.list("""
                Mã;Mã cấp trên;Tên;Tên ngắn;Viết tắt;Con dấu;Điện thoại;Từ ngày
                %1$s-VP;;Văn phòng Bộ;Văn phòng;VP;;024 1;1/1/2020
                %1$s-HC;%1$s-VP;Phòng Hành chính - Quản trị;Phòng HC-QT;HCQT;;024 2;1/1/2020
                %1$s-VT;%1$s;Cục Văn thư;Cục VT;VTLT;x;024 3;1/1/2020
                """);
        var draft = propose(office, Kind.UNITS, false, list);
        assertThat(draft.preview().problems()).isEmpty();
        assertThat(draft.preview().opened()).hasSize(3);
        assertThat(units.subtree(office.body.id(), clock.today())).hasSize(1);
        assertThat(accept(office, draft)).isInstanceOf(Outcome.Done.class);
        assertThat(accept(office, draft)).isInstanceOf(Outcome.Done.class);
        assertThat(units.subtree(office.body.id(), clock.today()))
                .extracting(Unit::shortName)
                .containsExactlyInAnyOrder("Bộ", "Văn phòng", "Phòng HC-QT", "Cục VT");
        var again = propose(office, Kind.UNITS, false, list);
        assertThat(again.preview().acceptable()).isFalse();
        assertThat(again.preview().unchanged()).isEqualTo(3);
    }

    @Test
    void aChangedListRenamesAndMovesFromItsDay() {
        var office = office();
        accept(
                office,
                propose(
                        office,
                        Kind.UNITS,
                        false,
                        office.list(
                                "ma,cap tren,ten,tu ngay\n%1$s-A,,Vụ A,1/1/2020\n%1$s-B,,Vụ B,1/1/2020\n%1$s-C,%1$s-A,Phòng C,1/1/2020\n")));
        var draft = propose(
                office,
                Kind.UNITS,
                false,
                office.list("ma,cap tren,ten,tu ngay\n%1$s-B,,Vụ Bê,1/3/2020\n%1$s-C,%1$s-B,Phòng C,1/3/2020\n"));
        assertThat(draft.preview().problems()).isEmpty();
        assertThat(draft.preview().changed()).hasSize(2);
        accept(office, draft);
        var march = OfficeExamples.START.plusMonths(2);
        var c = units.findByCode(office.body.code() + "-C", march).orElseThrow();
        assertThat(units.upward(c.id(), march)).extracting(Unit::name).containsExactly("Phòng C", "Vụ Bê", "Bộ");
        assertThat(units.upward(c.id(), march.minusDays(1)))
                .extracting(Unit::name)
                .containsExactly("Phòng C", "Vụ A", "Bộ");
    }

    @Test
    void everyBadRowIsListedAndNothingComesIn() {
        var stranger = office();
        var office = office();
        var draft = propose(
                office,
                Kind.UNITS,
                false,
                office.list("ma,cap tren,ten\n%1$s-A,khong-co,Vụ A\n%1$s-B,%1$s-C,Vụ B\n%1$s-C,%1$s-B,Vụ C\n%1$s-D,,\n")
                        + stranger.body.code() + ",,Cướp\n");
        assertThat(draft.preview().problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactlyInAnyOrder("2 parent", "3 parent", "4 parent", "5 name", "6 code");
        assertThat(accept(office, draft)).isInstanceOf(Outcome.Refused.class);
        assertThat(units.subtree(office.body.id(), clock.today())).hasSize(1);
    }

    @Test
    void peopleComeInWithPostsAndContactsAndLeaversGoOnlyFromACompleteList() {
        var office = office();
        var code = office.body.code();
        var head = """
                Mã cán bộ,Họ tên,Mã đơn vị,Loại,Chức vụ,Điện thoại,Email,Phụ trách,Từ ngày,Đến ngày
                """;
        var an =
                "%s,Lê Văn An,%s,Thủ trưởng,Vụ trưởng,0900 000 001,an@truc.vn,,1/1/2020,\n".formatted(code + "1", code);
        var binh = "%s,Phạm Bình,%s,lãnh đạo,Thứ trưởng,,,%s | %s,1/1/2020,\n".formatted(code + "2", code, code, code);
        var first = propose(office, Kind.PEOPLE, false, head + an + binh);
        assertThat(first.preview().problems()).isEmpty();
        assertThat(first.preview().opened()).hasSize(2);
        assertThat(accept(office, first)).isInstanceOf(Outcome.Done.class);
        var person = people.findByStaffNumber(office.body.id(), code + "1").orElseThrow();
        assertThat(as(person, () -> contacts.of(person.id()).phone())).isEqualTo("0900 000 001");
        assertThat(propose(office, Kind.PEOPLE, false, head + an + binh)
                        .preview()
                        .unchanged())
                .isEqualTo(2);

        var partial = propose(office, Kind.PEOPLE, false, head + an.replace("Lê Văn An", "Lê Văn Ân"));
        assertThat(partial.preview().ended()).isEmpty();
        assertThat(partial.preview().changed()).hasSize(1);
        accept(office, partial);
        assertThat(people.find(person.id())).map(Person::name).contains("Lê Văn Ân");

        var complete = propose(office, Kind.PEOPLE, true, head + an.replace("Lê Văn An", "Lê Văn Ân"));
        assertThat(complete.preview().ended())
                .extracting(ImportDraft.Effect::name)
                .containsExactly("Phạm Bình");
        accept(office, complete);
        var gone = people.findByStaffNumber(office.body.id(), code + "2").orElseThrow();
        assertThat(rights.actor(gone.id())).isEmpty();
        assertThat(people.staff(office.body.id(), clock.today()))
                .extracting(Staff::name)
                .containsExactlyInAnyOrder("Lê Văn Ân", "Quản Trị");

        var back = propose(office, Kind.PEOPLE, false, head + binh);
        assertThat(accept(office, back)).isInstanceOf(Outcome.Done.class);
        assertThat(rights.actor(gone.id())).isPresent();
    }

    @Test
    void theListOfAUnitTakesNobodyOverWhoAlsoWorksElsewhere() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var unit = examples.unit(office.body, "Phòng Một");
        var admin = examples.person(unit, "Quản Trị Phòng", Post.Kind.ADMINISTRATOR);
        var director = examples.person(office.body, "Bùi Giám Đốc", Post.Kind.HEAD);
        var both = examples.person(office.body, "Lê Kiêm Nhiệm", Post.Kind.HEAD);
        examples.post(both, unit, Post.Kind.STAFF);
        var own = examples.person(unit, "Phạm Thị Phòng", Post.Kind.STAFF);
        var list = new Office(unit, admin);
        var head = "ma can bo,ho ten,don vi,loai,dien thoai\n";
        var line = "%s,Tên Khác," + unit.code() + ",staff,0900 000 002\n";
        for (var person : List.of(director, both)) {
            var draft = propose(list, Kind.PEOPLE, false, head + line.formatted(person.staffNumber()));
            assertThat(draft.preview().problems())
                    .extracting(problem -> problem.line() + " " + problem.column())
                    .containsExactly("2 number");
            assertThat(accept(list, draft)).isInstanceOf(Outcome.Refused.class);
            assertThat(people.find(person.id())).contains(person);
        }
        var complete = propose(list, Kind.PEOPLE, true, head + line.formatted("moi"));
        assertThat(complete.preview().ended())
                .extracting(ImportDraft.Effect::name)
                .containsExactly(own.name());
        var above = propose(office, Kind.PEOPLE, false, head + line.formatted(both.staffNumber()));
        assertThat(above.preview().problems()).isEmpty();
    }

    @Test
    void badPeopleAreListedWithLineAndColumn() {
        var office = office();
        var code = office.body.code();
        var draft = propose(
                office,
                Kind.PEOPLE,
                false,
                "ma can bo;ho ten;don vi;loai;dien thoai;phu trach;den ngay\n1;A;khong;head;x;;\n2;B;" + code
                        + ";vua;;khong;1/1/2019\n2;C;" + code + ";staff;;;\n2;B;" + code + ";staff;;;\n");
        assertThat(draft.preview().problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactlyInAnyOrder("2 unit", "2 phone", "3 kind", "3 portfolio", "3 until", "5 name", "5 kind");
    }

    @Test
    void whatWasNotShownIsNotCarriedOut() {
        var office = office();
        var list = office.list("ma,cap tren,ten,tu ngay\n%1$s-A,,Vụ A,1/1/2020\n");
        var one = propose(office, Kind.UNITS, false, list);
        var two = propose(office, Kind.UNITS, false, list);
        accept(office, one);
        assertThat(accept(office, two)).isInstanceOf(Outcome.Refused.class);
        assertThat(as(office.admin, () -> imports.propose(two.id(), office.body.id(), Kind.UNITS, false, "khác")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void elevenThousandUnitsComeInOneList() {
        var office = office();
        var code = office.body.code();
        var list = IntStream.range(0, 11_000)
                .mapToObj(i -> "%s-%d,%s,Xã số %d,1/1/2020".formatted(code, i, i < 100 ? "" : code + "-" + i % 100, i))
                .collect(Collectors.joining("\n", "ma,cap tren,ten,tu ngay\n", "\n"));
        var start = System.nanoTime();
        accept(office, propose(office, Kind.UNITS, false, list));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(people.headcount(Set.of(office.body.id()), clock.today())).containsEntry(office.body.id(), 1);
        assertThat(units.subtree(office.body.id(), clock.today())).hasSize(11_001);
    }

    private ImportDraft propose(Office office, Kind kind, boolean complete, String content) {
        var outcome = as(office.admin, () -> imports.propose(clock.newId(), office.body.id(), kind, complete, content));
        return switch (outcome) {
            case Outcome.Done<ImportDraft>(var draft) -> draft;
            case Outcome.Refused<ImportDraft>(var why) -> throw new AssertionError(why);
        };
    }

    private Outcome<ImportDraft> accept(Office office, ImportDraft draft) {
        return as(
                office.admin,
                () -> imports.accept(
                        draft.id(),
                        draft.preview().fingerprint(),
                        rights.actor(office.admin.id()).orElseThrow().author()));
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ");
        return new Office(body, examples.person(body, "Quản Trị", Post.Kind.ADMINISTRATOR));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), by -> work.get());
    }

    private record Office(Unit body, Person admin) {
        String list(String content) {
            return content.formatted(body.code());
        }
    }
}

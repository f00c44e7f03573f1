package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;

@OfficeTest
record PartitionsIT(Partitions partitions, JdbcClient jdbc) {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 19);

    @BeforeEach
    void aTableThatGrows() {
        jdbc.sql("""
                create table growing (body_id uuid, id uuid, text text, length int generated always as (length(text)) stored,
                                      primary key (body_id, id)) partition by range (id)
                """).update();
        jdbc.sql("alter table growing enable row level security").update();
        jdbc.sql("alter table growing force row level security").update();
        jdbc.sql("create policy everybody on growing using (true)").update();
        jdbc.sql("select make_partitions('growing', date '2000-01-01', date '1999-01-01')")
                .query()
                .singleValue();
    }

    @AfterEach
    void noTableThatGrows() {
        jdbc.sql("drop table growing").update();
    }

    @Test
    void monthsAreMadeOnce() {
        partitions.makeAhead(MARCH, 2);
        assertThat(children())
                .containsExactly("growing_2020_03", "growing_2020_04", "growing_2020_05", "growing_default");
        assertThat(partitions.makeAhead(MARCH, 2)).isZero();
    }

    @Test
    void aRowLiesInTheMonthOfItsIdentifier() {
        partitions.makeAhead(MARCH, 1);
        insert("2020-02-29 23:59:59.999Z", "trước");
        insert("2020-03-01 00:00:00Z", "đầu tháng");
        insert("2020-03-31 23:59:59.999Z", "cuối tháng");
        insert("2020-04-01 00:00:00Z", "tháng sau");
        assertThat(jdbc.sql("select tableoid::regclass || ' ' || text from growing order by id")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(
                        "growing_default trước",
                        "growing_2020_03 đầu tháng",
                        "growing_2020_03 cuối tháng",
                        "growing_2020_04 tháng sau");
        assertThat(partitions.astray()).contains("growing");
    }

    @Test
    void rowsThatCameTooEarlyMoveToTheirMonth() {
        insert("2020-03-19 08:00:00Z", "đến sớm");
        assertThat(partitions.astray()).contains("growing");
        partitions.makeAhead(MARCH, 1);
        assertThat(partitions.astray())
                .as("of its own table; others may have rows of other tests")
                .doesNotContain("growing");
        assertThat(jdbc.sql("select tableoid::regclass || ' ' || length from growing")
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo("growing_2020_03 7");
    }

    @Test
    void namesAreFoundAsPeopleTypeThem() {
        assertThat(List.of(
                        normalised("Nguyễn Đình Đức"),
                        normalised("NGUYỄN ĐÌNH ĐỨC"),
                        normalised("Nguyê\u0303n \u00D0ình \u00D0ức"),
                        normalised("30/2020/NĐ-CP")))
                .containsExactly("nguyen dinh duc", "nguyen dinh duc", "nguyen dinh duc", "30/2020/nd-cp");
    }

    private String normalised(String text) {
        return jdbc.sql("select vi_norm(?)")
                .param(text)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private void insert(String moment, String text) {
        jdbc.sql(
                        "insert into growing values (uuidv7(), overlay(uuid_floor(?::timestamptz)::text placing '7' from 15 for 1)::uuid, ?)")
                .params(moment, text)
                .update();
    }

    private List<String> children() {
        return jdbc.sql(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'growing'::regclass order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}

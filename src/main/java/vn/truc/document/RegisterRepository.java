package vn.truc.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Unit;

@Repository
class RegisterRepository {
    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Unit.Id body, String series, int year, LocalDate day) {
        jdbc.sql("""
                        insert into number_series (body_id, series, year, last_number, last_day)
                        values (:body, :series, :year, 0, :day)
                        on conflict do nothing
                        """)
                .param("body", body.value())
                .param("series", series)
                .param("year", year)
                .param("day", day)
                .update();
    }

    /// The number allotted last, with the series locked until the transaction ends: nobody else takes the next one.
    Last lock(Unit.Id body, String series, int year) {
        return jdbc.sql("""
                        select last_number, last_day from number_series
                        where body_id = :body and series = :series and year = :year for update
                        """)
                .param("body", body.value())
                .param("series", series)
                .param("year", year)
                .query((row, number) -> new Last(row.getInt("last_number"), row.getObject("last_day", LocalDate.class)))
                .single();
    }

    Optional<Integer> given(UUID document) {
        return jdbc.sql("select number from allotted_number where subject_id = :document")
                .param("document", document)
                .query(Integer.class)
                .optional();
    }

    int next(Unit.Id body, String series, UUID document, LocalDate day) {
        return jdbc.sql("""
                        with next as (
                            update number_series set last_number = last_number + 1, last_day = :day
                            where body_id = :body and series = :series and year = :year
                            returning last_number)
                        insert into allotted_number (body_id, series, year, number, subject_id, day)
                        select :body, :series, :year, last_number, :document, :day from next
                        returning number
                        """)
                .param("body", body.value())
                .param("series", series)
                .param("year", day.getYear())
                .param("document", document)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    record Last(int number, LocalDate day) {}
}

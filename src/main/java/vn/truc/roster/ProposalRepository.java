package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// Proposals of weeks, and which node works on which.
@Repository
class ProposalRepository {
    private static final TypeReference<Map<String, Map<String, String>>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> WORDS = new TypeReference<>() {};

    private static final int MOST_STARTS = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Queues a proposal; the same again changes nothing.
    boolean queue(Proposal proposal) {
        return jdbc.sql("""
                        insert into roster_proposal (id, unit_id, monday, weeks, asked_by, asked_at, needed, typed, state)
                        values (:id, :unit, :monday, :weeks, :by, :at, :needed, :typed::jsonb, 'QUEUED')
                        on conflict (id) do nothing
                        """)
                        .param("id", proposal.id().value())
                        .param("unit", proposal.unit().value())
                        .param("monday", proposal.monday())
                        .param("weeks", proposal.weeks())
                        .param("by", proposal.askedBy().value())
                        .param("at", proposal.askedAt().atOffset(ZoneOffset.UTC))
                        .param("needed", proposal.needed())
                        .param("typed", text(proposal))
                        .update()
                == 1;
    }

    /// Forgets what was asked for before this moment.
    void forget(Instant before) {
        jdbc.sql("delete from roster_proposal where asked_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Proposal> find(Proposal.Id id) {
        return jdbc.sql("select * from roster_proposal where id = :id")
                .param("id", id.value())
                .query(this::proposal)
                .optional();
    }

    /// Takes the oldest proposal that nobody works on, or whose node has been silent since this moment. One over which
    /// so many nodes have died is given up.
    Optional<Proposal> take(UUID node, Instant now, Instant silentSince) {
        return jdbc.sql("""
                        with given_up as (
                            update roster_proposal set state = 'OUT_OF_TIME'
                            where state = 'RUNNING' and beat_at < :silent and starts >= :most)
                        update roster_proposal set state = 'RUNNING', node = :node, beat_at = :now, starts = starts + 1, seconds = 0
                        where id = (
                            select id from roster_proposal
                            where state = 'QUEUED' or state = 'RUNNING' and beat_at < :silent and starts < :most
                            order by asked_at limit 1 for update skip locked)
                        returning *
                        """)
                .param("most", MOST_STARTS)
                .param("node", node)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", silentSince.atOffset(ZoneOffset.UTC))
                .query(this::proposal)
                .optional();
    }

    /// Says how far a node has come; false when the proposal is no longer this node’s, or was called off.
    boolean beat(Proposal.Id id, UUID node, Instant now, Duration taken, @Nullable Long cost, @Nullable Long bound) {
        return jdbc.sql("""
                        update roster_proposal set beat_at = :now, seconds = :seconds, cost = :cost, bound = :bound
                        where id = :id and node = :node and state = 'RUNNING'
                        """)
                        .param("id", id.value())
                        .param("node", node)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("seconds", taken.toSeconds())
                        .param("cost", cost)
                        .param("bound", bound)
                        .update()
                == 1;
    }

    /// Calls a proposal off unless something came of it already.
    boolean cancel(Proposal.Id id) {
        return jdbc.sql(
                                "update roster_proposal set state = 'CANCELLED' where id = :id and state in ('QUEUED', 'RUNNING')")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// What came of it, unless it is no longer this node’s.
    void finish(Proposal.Id id, UUID node, Proposal outcome) {
        jdbc.sql("""
                        update roster_proposal set state = :state, cost = :cost, bound = :bound, seconds = :seconds,
                            result = :result::jsonb, words = :words::jsonb
                        where id = :id and node = :node and state = 'RUNNING'
                        """)
                .param("id", id.value())
                .param("node", node)
                .param("state", outcome.state().name())
                .param("cost", outcome.cost())
                .param("bound", outcome.bound())
                .param("seconds", outcome.seconds())
                .param("result", outcome.state() == Proposal.State.FOUND ? text(outcome) : null)
                .param("words", json.writeValueAsString(outcome.together()))
                .update();
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        var planned = planned(result == null ? row.getString("typed") : result);
        return new Proposal(
                new Proposal.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("monday", LocalDate.class),
                row.getInt("weeks"),
                new Person.Id(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("needed"),
                Proposal.State.valueOf(row.getString("state")),
                row.getInt("starts"),
                row.getInt("seconds"),
                row.getObject("cost", Long.class),
                row.getObject("bound", Long.class),
                planned.cells(),
                planned.halves(),
                words(row.getString("words")));
    }

    /// The cells by person and day: `OFFICE`, or `OFFICE+HOME` for a day that is parted.
    private String text(Proposal proposal) {
        var text = new TreeMap<String, Map<String, String>>();
        var planned = new PlannedCells(proposal.cells(), proposal.halves());
        planned.cells().forEach((person, days) -> {
            var week = new TreeMap<String, String>();
            days.forEach((day, presence) -> week.put(
                    day.toString(),
                    planned.halves().of(person, day).map(HalfDay::text).orElseGet(presence::name)));
            text.put(person.toString(), week);
        });
        return json.writeValueAsString(text);
    }

    private PlannedCells planned(String text) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var halves = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        json.readValue(text, CELLS)
                .forEach((id, days) -> days.forEach((date, cell) -> {
                    var person = Person.Id.valueOf(id);
                    var day = LocalDate.parse(date);
                    var half = HalfDay.read(cell);
                    half.ifPresent(parted -> halves.computeIfAbsent(person, first -> new HashMap<>())
                            .put(day, parted));
                    cells.computeIfAbsent(person, first -> new HashMap<>())
                            .put(day, half.map(HalfDay::whole).orElseGet(() -> Presence.valueOf(cell)));
                }));
        return new PlannedCells(cells, new Halves(halves));
    }

    private List<Message> words(@Nullable String text) {
        return text == null
                ? List.of()
                : json.readValue(text, WORDS).stream()
                        .map(ProposalRepository::message)
                        .toList();
    }

    private static Message message(Map<?, ?> said) {
        var arguments = said.get("arguments") instanceof List<?> list ? list : List.of();
        return new Message(
                String.valueOf(said.get("key")),
                arguments.stream()
                        .map(argument -> argument instanceof Map<?, ?> nested ? message(nested) : (Object) argument)
                        .toList());
    }
}

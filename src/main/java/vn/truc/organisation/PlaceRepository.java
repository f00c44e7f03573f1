package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.database.Once;

@Repository
class PlaceRepository {
    private static final String UPWARD = """
            with recursive up as (
                select place.*, 0 as steps from place where id = :place
                union all
                select above.*, steps + 1 from up join place above on above.id = up.parent_id)
            """;

    private static final String DOWNWARD = """
            with recursive down as (
                select place.*, name::text as path from place where id = any(:sites)
                union all
                select below.*, path || chr(1) || below.name from down join place below on below.parent_id = down.id)
            """;

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> find(Place.Id id) {
        return jdbc.sql("select * from place where id = :id")
                .param("id", id.value())
                .query(PlaceRepository::place)
                .optional();
    }

    Optional<Place.Housed> housed(Place.Id place) {
        var upward = new LinkedHashMap<Place, List<Place.Occupant>>();
        jdbc.sql(UPWARD + """
                        select up.*, body_id, building_rules from up left join place_body on place_id = up.id
                        order by steps, building_rules desc, body_id
                        """).param("place", place.value()).query(row -> {
            var occupants = upward.computeIfAbsent(place(row, 0), at -> new ArrayList<>());
            if (row.getObject("body_id") != null) {
                occupants.add(occupant(row, 0));
            }
        });
        return upward.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place.Housed(
                        upward.firstEntry().getKey(),
                        upward.lastEntry().getKey(),
                        upward.values().stream()
                                .flatMap(List::stream)
                                .sorted(Comparator.comparing(occupant -> !occupant.rulesForAll()))
                                .toList(),
                        upward.keySet().stream()
                                .map(Place::headcount)
                                .filter(OptionalInt::isPresent)
                                .findFirst()
                                .orElse(OptionalInt.empty())));
    }

    List<Place> sitesOf(Unit.Id body) {
        return jdbc.sql("""
                        select place.* from place join place_body on place_id = id and body_id = :body
                        order by name collate "vi-x-icu", id
                        """)
                .param("body", body.value())
                .query(PlaceRepository::place)
                .list();
    }

    List<Place> ofBody(Unit.Id body, Place.Kind kind) {
        return Once.ask(new Once.Question("places." + kind, body), () -> atBody(body, kind));
    }

    private List<Place> atBody(Unit.Id body, Place.Kind kind) {
        return jdbc.sql(DOWNWARD.replace("any(:sites)", "any(select place_id from place_body where body_id = :body)")
                        + """
                        select * from down where kind = :kind order by path collate "vi-x-icu", id
                        """)
                .param("body", body.value())
                .param("kind", kind.name())
                .query(PlaceRepository::place)
                .list();
    }

    Map<Unit.Id, Set<Place.Id>> gatedSites(Collection<Unit.Id> bodies) {
        var sites = new HashMap<Unit.Id, Set<Place.Id>>();
        jdbc.sql("""
                        with recursive up as (
                            select id as gate, id, parent_id from place where kind = 'GATE'
                            union all
                            select up.gate, place.id, place.parent_id from up join place on place.id = up.parent_id)
                        select distinct body_id, up.id as site from up join place_body on place_id = up.id
                        where body_id = any(:bodies)
                        """)
                .param("bodies", bodies.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .query((row, number) -> sites.computeIfAbsent(
                                new Unit.Id(row.getObject("body_id", UUID.class)), body -> new HashSet<>())
                        .add(new Place.Id(row.getObject("site", UUID.class))))
                .list();
        return sites;
    }

    List<Place> within(Place.Id site) {
        return jdbc.sql(DOWNWARD + "select * from down where id <> :site order by path collate \"vi-x-icu\", id")
                .param("sites", new UUID[] {site.value()})
                .param("site", site.value())
                .query(PlaceRepository::place)
                .list();
    }

    List<Place.Occupant> occupants(Place.Id place) {
        return jdbc.sql(UPWARD + """
                        select body_id, building_rules from up join place_body on place_id = up.id
                        order by building_rules desc, body_id
                        """)
                .param("place", place.value())
                .query(PlaceRepository::occupant)
                .list();
    }

    OptionalInt headcountCap(Place.Id place) {
        return jdbc.sql(UPWARD + "select headcount from up where headcount is not null order by steps limit 1")
                .param("place", place.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    void keep(Place place) {
        jdbc.sql("""
                        insert into place (id, parent_id, kind, name, address, headcount)
                        values (:id, :parent, :kind, :name, :address, :headcount)
                        on conflict (id) do update
                        set kind = excluded.kind, name = excluded.name, address = excluded.address,
                            headcount = excluded.headcount
                        """)
                .param("id", place.id().value())
                .param("parent", place.parent().map(Place.Id::value).orElse(null))
                .param("kind", place.kind().name())
                .param("name", place.name())
                .param("address", place.address())
                .param(
                        "headcount",
                        place.headcount().isPresent() ? place.headcount().getAsInt() : null)
                .update();
    }

    void house(Place.Id site, Place.Occupant occupant) {
        if (occupant.rulesForAll()) {
            jdbc.sql("update place_body set building_rules = false where place_id = :site and body_id <> :body")
                    .param("site", site.value())
                    .param("body", occupant.body().value())
                    .update();
        }
        jdbc.sql("""
                        insert into place_body (place_id, body_id, building_rules) values (:site, :body, :rules)
                        on conflict (place_id, body_id) do update set building_rules = excluded.building_rules
                        """)
                .param("site", site.value())
                .param("body", occupant.body().value())
                .param("rules", occupant.rulesForAll())
                .update();
    }

    boolean leave(Place.Id site, Unit.Id body) {
        return jdbc.sql("delete from place_body where place_id = :site and body_id = :body")
                        .param("site", site.value())
                        .param("body", body.value())
                        .update()
                > 0;
    }

    private static Place.Occupant occupant(ResultSet row, int number) throws SQLException {
        return new Place.Occupant(new Unit.Id(row.getObject("body_id", UUID.class)), row.getBoolean("building_rules"));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        var headcount = row.getObject("headcount", Integer.class);
        return new Place(
                new Place.Id(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(Place.Id::new),
                Place.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                headcount == null ? OptionalInt.empty() : OptionalInt.of(headcount));
    }
}

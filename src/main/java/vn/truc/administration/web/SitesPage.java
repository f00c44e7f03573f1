package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.truc.administration.PlaceDesk;
import vn.truc.organisation.Place;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The sites of the bodies within the reach.
public record SitesPage(List<PlaceDesk.Sheet> sites) {
    /// The same as a list to take along, a line for each place.
    Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("administration.places"),
                today,
                "administration.place.SITE",
                "administration.field.place",
                "administration.field.kind",
                "administration.field.address",
                "administration.field.headcount",
                "administration.place.bodies");
        sites.forEach(sheet -> Stream.concat(Stream.of(sheet.site()), sheet.places().stream())
                .forEach(place -> rows.row(
                        sheet.site().name(),
                        place.name(),
                        Message.of("administration.place." + place.kind()),
                        place.address(),
                        cap(place),
                        sheet.occupants().stream()
                                .map(occupant -> sheet.body(occupant.body()))
                                .collect(Collectors.joining("; ")))));
        return rows.table();
    }

    private static Object cap(Place place) {
        return place.headcount().isPresent() ? (Object) place.headcount().getAsInt() : "";
    }
}

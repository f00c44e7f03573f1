package vn.truc.site.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.truc.access.Actor;
import vn.truc.access.Right;

/// One page for one role: its title, what it is for, and its sections.
public record Guide(Role role, String title, String lead, List<Section> sections) {
    /// The sections about the page at this address, the closest first.
    public List<Section> about(String path) {
        return sections.stream()
                .filter(section -> section.nearness(path) > 0)
                .sorted(Comparator.comparingInt((Section section) -> section.nearness(path))
                        .reversed())
                .limit(2)
                .toList();
    }

    /// A part of a guide: its heading, the addresses of the pages that it is about, and its text as HTML.
    public record Section(String heading, Set<String> pages, String html) {
        /// How much of an address one of the pages covers; the first page of all covers only itself.
        int nearness(String path) {
            return pages.stream()
                    .map(page -> page.replaceFirst("/[{].*$", ""))
                    .filter(page -> page.equals(path) || (page.length() > 1 && path.startsWith(page + "/")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    /// Whom a guide is written for; who is several of them begins with the first.
    public enum Role {
        ADMINISTRATOR("quan-tri", "administrator"),
        STANDING_OFFICE("co-quan-thuong-truc", "standing-office"),
        HEAD("thu-truong", "head-of-unit"),
        LEADER("lanh-dao", "leader"),
        GUARD("bao-ve", "guard"),
        STAFF("nhan-vien", "staff");

        private final String vietnamese;
        private final String english;

        Role(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        private boolean fits(Actor actor) {
            return switch (this) {
                case ADMINISTRATOR -> actor.holds(Right.ADMINISTER);
                case STANDING_OFFICE -> actor.holds(Right.CONSOLIDATE) || actor.holds(Right.SEE_HEALTH_ANSWERS);
                case HEAD -> actor.holds(Right.DRAFT_REPORT);
                case LEADER -> actor.holds(Right.SEE_SITUATION);
                case GUARD -> actor.holds(Right.WORK_GATE);
                case STAFF -> true;
            };
        }

        /// The guide with which this person begins.
        static Role of(Actor actor) {
            return Stream.of(values())
                    .filter(role -> role.fits(actor))
                    .findFirst()
                    .orElse(STAFF);
        }

        /// Its name in addresses.
        public String slug() {
            return vietnamese;
        }

        /// The file below `docs/guide`.
        String file(boolean inEnglish) {
            return inEnglish ? "en/" + english + ".md" : vietnamese + ".md";
        }
    }
}

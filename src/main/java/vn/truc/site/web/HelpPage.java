package vn.truc.site.web;

import java.util.List;

/// A guide, the other guides, and what they say about the page from which help was asked for.
public record HelpPage(Guide guide, List<Guide> guides, List<Guide.Section> here) {
    /// The guide without what stands above already.
    public List<Guide.Section> rest() {
        return guide.sections().stream()
                .filter(section -> !here.contains(section))
                .toList();
    }
}

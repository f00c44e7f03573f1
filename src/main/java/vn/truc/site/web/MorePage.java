package vn.truc.site.web;

import java.util.List;

/// Everything that does not fit into the bar of a phone.
public record MorePage(Frame.Who who, List<Frame.Link> links) {}

package vn.truc.replay.web;

import java.util.List;
import vn.truc.replay.Demo;

/// Everybody one can be in the demonstration.
public record DemoPage(List<Demo.Part> parts) {}

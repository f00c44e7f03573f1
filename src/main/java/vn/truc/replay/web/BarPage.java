package vn.truc.replay.web;

import java.util.List;
import vn.truc.replay.Demo;

/// The bar above every page of the demonstration: the clock of the office, and the moments still to come.
public record BarPage(String time, String day, List<Demo.Moment> ahead) {}

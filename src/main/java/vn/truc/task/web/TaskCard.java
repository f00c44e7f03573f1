package vn.truc.task.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.task.Task;

/// The first few things a unit has to do.
public record TaskCard(List<Task> tasks, int open, LocalDate today) {}

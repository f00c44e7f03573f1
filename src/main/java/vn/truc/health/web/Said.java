package vn.truc.health.web;

import java.util.List;

/// A question with what was answered, in words.
public record Said(String question, List<String> answers) {}

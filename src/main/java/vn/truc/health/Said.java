package vn.truc.health;

import java.util.List;

/// A question with what was answered, in words.
public record Said(String question, List<String> answers) {}

package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.UUID;
import vn.truc.administration.PersonDesk;

/// A person with their posts.
public record PersonFilePage(PersonDesk.Sheet sheet, LocalDate today, UUID id) {}

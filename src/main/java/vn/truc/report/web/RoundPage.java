package vn.truc.report.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.People;
import vn.truc.page.FormErrors;
import vn.truc.report.Form;

/// When and to whom the leaders' link goes out by itself.
public record RoundPage(Form form, String at, Set<UUID> chosen, List<People.Holder> leaders, FormErrors errors) {}

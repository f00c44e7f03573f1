package vn.truc.message.web;

import java.util.List;
import vn.truc.message.Undelivered;

/// E-mails that failed or may not have arrived.
public record UndeliveredPage(List<Undelivered> emails, boolean byEmail) {}

package vn.truc.administration.web;

import vn.truc.administration.SettingsDesk;
import vn.truc.page.FormErrors;

/// What the office sets by itself, as it stands or as it was typed.
public record SettingsPage(SettingsDesk.Sheet sheet, String address, String sender, FormErrors errors) {}

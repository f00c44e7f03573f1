package vn.truc.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether an empty installation shows the page that founds it; a demonstration founds itself.
@ConfigurationProperties("truc.account")
record AccountSettings(@DefaultValue("true") boolean firstRun) {}

package vn.truc.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the keys lie: a folder outside the database, readable by the account that runs Trực only.
@ConfigurationProperties("truc.vault")
record VaultSettings(Path keys) {}

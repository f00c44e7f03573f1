package vn.truc.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the keys lie: a folder outside the database, readable by the account that runs Trực only; and whether the
/// office has given up what earlier keys locked.
@ConfigurationProperties("truc.vault")
record VaultSettings(Path keys, boolean lost) {}

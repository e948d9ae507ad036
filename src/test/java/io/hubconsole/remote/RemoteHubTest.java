package io.hubconsole.remote;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import java.nio.file.Path;

/** The contract over real sockets, with H2 behind them. */
class RemoteHubTest extends RemoteHubContract {
  @Override
  HubInstance open(Path folder) {
    return SeedHub.open(folder);
  }
}

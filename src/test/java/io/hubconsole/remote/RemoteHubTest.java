package io.hubconsole.remote;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over real sockets, with H2 behind them. */
@Execution(ExecutionMode.CONCURRENT)
class RemoteHubTest extends RemoteHubContract {
  @Override
  HubInstance open(Path folder) {
    return SeedHub.filled(folder, WORKSPACES);
  }
}

package io.hubconsole.hub;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;

/**
 * What every hub must do, whatever lies behind the port. A test of one kind of hub extends this and
 * tells how such a hub is started.
 */
public abstract class ServiceOrderHubContract {
  private static final Path VECTORS = Path.of("src/test/resources/vectors");

  /** The workspaces that the hub must hold. */
  protected static final List<Path> WORKSPACES =
      List.of(VECTORS.resolve("seed-workspace.json"), VECTORS.resolve("contract-workspace.json"));

  /**
   * Starts a hub that holds {@link #WORKSPACES} and captures its mails; its language is English.
   *
   * @param folder an empty folder for whatever it keeps
   */
  protected abstract HubUnderTest start(Path folder) throws Exception;

  @Nested
  class Routing extends RoutingContract {
    Routing() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class Resending extends ResendContract {
    Resending() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class Saving extends SaveContract {
    Saving() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class SavingFaults extends SaveFaultsContract {
    SavingFaults() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class Finding extends FindContract {
    Finding() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class Paging extends PagingContract {
    Paging() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class Cases extends CaseContract {
    Cases() {
      super(ServiceOrderHubContract.this::start);
    }
  }

  @Nested
  class Reference extends ReferenceContract {
    Reference() {
      super(ServiceOrderHubContract.this::start);
    }
  }
}

package io.hubconsole.hub;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One hub for the tests of one part of the contract; each test keeps to rows of its own. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class HubContract {
  static final String PARTNER_1 = "partner-1-token";
  static final String PARTNER_2 = "partner-2-token";
  static final String QUIET_PARTNER = "partner-3-token";
  static final String PROVIDER_1 = "provider-1-token";
  static final String CONTRACT_PARTNER = "contract-partner-token";
  static final String SECOND_PROVIDER = "second-provider-token";
  static final String IDLE_PROVIDER = "idle-provider-token";

  static final int CASE = 9001;
  static final UUID GUID = guid(CASE);

  private final Starter starter;
  private @Nullable HubUnderTest started;

  HubContract(Starter starter) {
    this.starter = starter;
  }

  /** Starts the hub that is under test. */
  interface Starter {
    HubUnderTest start(Path folder) throws Exception;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    started = starter.start(folder);
  }

  @AfterAll
  void stop() {
    if (started != null) {
      started.close();
    }
  }

  HubUnderTest underTest() {
    return Objects.requireNonNull(started);
  }

  ServiceOrderHub hub(String token) {
    return underTest().of(token);
  }

  /** The hub as the partner of most cases sees it. */
  ServiceOrderHub hub() {
    return hub(CONTRACT_PARTNER);
  }

  static UUID guid(int caseId) {
    return UUID.fromString("00000000-0000-4000-8000-00000000" + caseId);
  }

  static NewExternalRequest call(String type) {
    return new NewExternalRequest(
        type, "success", null, RequestMeta.ofCase(CASE), null, null, null, Optional.empty());
  }
}

package io.hubconsole.server.operations;

import java.util.Set;

/** One method of one path. */
public sealed interface Operation {

  /** {@code GET} or {@code POST}. */
  String method();

  /** The whole path. */
  String path();

  /** Asks for no token. */
  record Open(String method, String path, OpenWork work) implements Operation {}

  /**
   * Asks for a token.
   *
   * @param parameters the names that may stand in the query string, as the contract writes them
   */
  record Guarded(
      String method, String path, Access access, Set<String> parameters, GuardedWork work)
      implements Operation {
    public Guarded {
      parameters = Set.copyOf(parameters);
    }

    /** Whether the request has a body. */
    public boolean takesBody() {
      return method.equals("POST");
    }
  }

  /** Whose tokens will do. */
  enum Access {
    PARTNER,
    ANY
  }

  /** What an open operation does. */
  @FunctionalInterface
  interface OpenWork {
    ApiAnswer answer();
  }

  /** What a guarded operation does. */
  @FunctionalInterface
  interface GuardedWork {
    ApiAnswer answer(ApiRequest request);
  }
}

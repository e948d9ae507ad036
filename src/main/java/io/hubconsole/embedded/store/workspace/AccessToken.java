package io.hubconsole.embedded.store.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What lets a program in: for a partner or for a workshop. Only the token's hash is kept; tokens
 * are long and random, so that a plain SHA-256 cannot be searched.
 *
 * @param tokenHash SHA-256 of the token, hexadecimal, lower case
 */
public record AccessToken(
    String tokenHash,
    String name,
    String role,
    @Nullable Integer servicePartnerId,
    @Nullable Integer serviceProviderId) {
  public static final String PARTNER = "partner";
  public static final String PROVIDER = "provider";

  /** The role of a token that lets nobody in any more; it stays known as such. */
  public static final String WITHDRAWN = "withdrawn";
}

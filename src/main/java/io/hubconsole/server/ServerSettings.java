package io.hubconsole.server;

import io.helidon.common.tls.Tls;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Where a server listens, and how.
 *
 * @param port 0 for any that is free
 * @param tls empty for plain HTTP
 */
public record ServerSettings(InetAddress address, int port, Optional<Tls> tls) {}

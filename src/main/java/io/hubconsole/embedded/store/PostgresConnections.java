package io.hubconsole.embedded.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How this program connects to a PostgreSQL server: every wait for it has an end. */
final class PostgresConnections {
  private static final int CONNECT_SECONDS = 5;
  private static final int LOGIN_SECONDS = 10;

  /** Longer than any statement may take, so that the server's own word comes first. */
  private static final int SOCKET_SECONDS = 30;

  private static final int WATCH_SOCKET_SECONDS = 10;

  /** What is acknowledged is on the server's disk, whatever the server does for others. */
  private static final String DURABLE = "-c synchronous_commit=on -c TimeZone=UTC";

  /** In milliseconds: a lock is waited for as long as in H2, and a statement has an end. */
  private static final String LIMITS = " -c lock_timeout=10000 -c statement_timeout=25000";

  /** A machine that vanished is noticed by the server in half a minute, not in two hours. */
  private static final String KEEP_ALIVE =
      " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

  private final DatabaseAddress.Server address;

  PostgresConnections(DatabaseAddress.Server address) {
    this.address = address;
  }

  /** For the work of the hub. */
  DataSource forWork() {
    return source(SOCKET_SECONDS, DURABLE + LIMITS);
  }

  /** For the one connection that shows that this process lives, and hears of changes. */
  DataSource forWatch() {
    return source(WATCH_SOCKET_SECONDS, DURABLE + LIMITS + KEEP_ALIVE);
  }

  private DataSource source(int socketSeconds, String options) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://"
            + address.hosts()
            + "/"
            + URLEncoder.encode(address.database(), StandardCharsets.UTF_8).replace("+", "%20"));
    try {
      for (Map.Entry<String, String> parameter : address.parameters().entrySet()) {
        source.setProperty(parameter.getKey(), parameter.getValue());
      }
    } catch (SQLException fault) {
      throw new IllegalStateException("a parameter that the reader lets pass", fault);
    }
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(LOGIN_SECONDS);
    source.setSocketTimeout(socketSeconds);
    source.setTcpKeepAlive(true);
    source.setApplicationName("hub-console");
    source.setOptions(options);
    source.setReWriteBatchedInserts(true);
    // A server's details hold values of rows.
    source.setLogServerErrorDetail(false);
    address.user().ifPresent(source::setUser);
    address.password().ifPresent(source::setPassword);
    return source;
  }
}

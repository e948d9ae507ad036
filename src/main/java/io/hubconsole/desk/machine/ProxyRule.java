package io.hubconsole.desk.machine;

/** By which way calls leave this machine, as IT wants it. */
public sealed interface ProxyRule {
  /** By none. */
  record Direct() implements ProxyRule {}

  /** As the system is set, whatever a variable says. */
  record AsSystem() implements ProxyRule {}

  /** Through that one; it is told no name and no password. */
  record Through(String host, int port) implements ProxyRule {}
}

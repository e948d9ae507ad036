package io.hubconsole.hub;

/** For whom a hub is opened. */
public sealed interface Caller {
  int id();

  String name();

  /** Who books repairs: a shop, an insurer, a helpdesk. */
  record Partner(int id, String name) implements Caller {}

  /** A workshop, which carries repairs out. */
  record Provider(int id, String name) implements Caller {}
}

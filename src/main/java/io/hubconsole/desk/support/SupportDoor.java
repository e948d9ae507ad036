package io.hubconsole.desk.support;

import io.hubconsole.desk.home.HomeFolder;

/** Makes bundles over homes. */
@FunctionalInterface
public interface SupportDoor {
  /** The bundle of that home. */
  SupportBundle of(HomeFolder home);
}

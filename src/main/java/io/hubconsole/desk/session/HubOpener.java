package io.hubconsole.desk.session;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Locale;

/** Opens the hub of a profile; may take seconds. */
@FunctionalInterface
public interface HubOpener {
  /**
   * Opens it.
   *
   * @param locale the language of its own sentences and names
   * @throws io.hubconsole.hub.HubException where it cannot be opened
   */
  ServiceOrderHub open(Profile profile, Locale locale);
}

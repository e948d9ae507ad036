package io.hubconsole.desk.session;

import io.hubconsole.hub.HubDescription;

/** How the desk stands with its hub. */
public sealed interface HubState {

  /** It is being opened; the first opening of a practice hub makes its data. */
  record Opening() implements HubState {}

  record Open(HubDescription hub) implements HubState {}

  /**
   * It cannot be opened; the sentence says why and what to do.
   *
   * @param byProfile whether it can be once the profile is another: trying again alone is no help
   */
  record Failed(String sentence, boolean byProfile) implements HubState {}
}

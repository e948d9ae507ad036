package io.hubconsole.ui.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was sent to one hub since the window opened, or nearly. Outlives the screens, which are
 * built anew in another language: an unknown outcome must not be forgotten by that.
 */
public final class Sendings {
  private final List<SendingViewModel> latestFirst = new ArrayList<>();

  void keep(SendingViewModel one) {
    if (!latestFirst.contains(one)) {
      latestFirst.addFirst(one);
    }
  }

  List<SendingViewModel> latestFirst() {
    return List.copyOf(latestFirst);
  }

  Optional<SendingViewModel> ofCase(int caseId) {
    return latestFirst.stream().filter(one -> one.caseId() == caseId).findFirst();
  }
}

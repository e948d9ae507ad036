package io.hubconsole.offline;

import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.Dated;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.offline.cache.CaseMemory;
import io.hubconsole.offline.cache.Remembered;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cases: of the hub, or as they were seen last. That none of those seen is the one that is looked
 * for does not tell that the hub has none.
 */
final class CaseReading {
  private final Asking asking;
  private final CaseMemory cases;

  CaseReading(Asking asking, CaseMemory cases) {
    this.asking = asking;
    this.cases = cases;
  }

  Dated<Optional<ServiceCase>> find(UUID guid) {
    return asking.ask(
        hub -> hub.findCase(guid),
        (found, asked) ->
            found.ifPresentOrElse(
                seen -> cases.keep(List.of(seen), asked), () -> cases.forget(guid, asked)),
        () -> cases.find(guid).map(seen -> new Remembered<>(Optional.of(seen.value()), seen.at())));
  }

  Dated<CasePage> search(CaseSearch search, PageRequest page) {
    return asking.ask(
        hub -> hub.searchCases(search, page),
        (found, asked) -> cases.keep(found.cases(), asked),
        () -> cases.search(search, page));
  }
}

package io.hubconsole.offline.outbox;

import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.CompletedEmailRows;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a hub's log tells of an email whose answer never came.
 *
 * <p>Only a row that was not there before, tells success, and names the address says that it was
 * sent. Nothing there says that it was not: an attempt that the log calls failed may have been
 * delivered, and was perhaps a colleague's.
 */
final class LogEvidence {
  private static final int LOOKED_AT = 20;

  /** What a look has shown. */
  sealed interface Finding {
    record Sent(ExternalRequest row) implements Finding {}

    /** There is a row, and it does not tell enough. */
    record Unclear(ExternalRequest row) implements Finding {}

    record Nothing() implements Finding {}
  }

  /**
   * Looks before an email leaves.
   *
   * @return empty where its case cannot be found, or it has no address
   * @throws io.hubconsole.hub.HubException where the hub does not answer
   */
  Optional<Glance> before(ServiceOrderHub hub, ResendOrder order) {
    return guid(order)
        .flatMap(hub::findCase)
        .flatMap(
            found ->
                order
                    .email()
                    .map(String::strip)
                    .filter(email -> !email.isEmpty())
                    .or(() -> CompletedEmailAddress.of(found).map(CompletedEmailAddress::address))
                    .map(address -> new Glance(found.id(), address, newestRow(hub, found.id()))));
  }

  private static Optional<UUID> guid(ResendOrder order) {
    try {
      return Optional.of(UUID.fromString(order.guid().strip()));
    } catch (IllegalArgumentException faulty) {
      return Optional.empty();
    }
  }

  private static long newestRow(ServiceOrderHub hub, int caseId) {
    return rows(hub, caseId).stream().mapToLong(ExternalRequest::id).max().orElse(Long.MIN_VALUE);
  }

  /**
   * Looks afterwards.
   *
   * @throws io.hubconsole.hub.HubException where the hub does not answer
   */
  Finding after(ServiceOrderHub hub, Glance before) {
    List<ExternalRequest> newer =
        rows(hub, before.caseId()).stream().filter(row -> row.id() > before.newestRow()).toList();
    return newer.stream()
        .filter(row -> row.status() == RequestStatus.SUCCESS)
        .filter(row -> CompletedEmailRows.names(row, before.address()))
        .findFirst()
        .<Finding>map(Finding.Sent::new)
        .or(() -> newer.stream().findFirst().map(Finding.Unclear::new))
        .orElseGet(Finding.Nothing::new);
  }

  private static List<ExternalRequest> rows(ServiceOrderHub hub, int caseId) {
    return hub.findRequests(CompletedEmailRows.of(caseId), PageRequest.first(LOOKED_AT)).rows();
  }
}

package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ResendOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A resend order whose own values have been looked at, before anything else is. */
sealed interface CheckedOrder {
  /**
   * Its values can be meant.
   *
   * @param email the receiver for this send; empty: the case's own address
   */
  record Sound(UUID guid, Optional<EmailAddress> email, Optional<String> idempotencyKey)
      implements CheckedOrder {

    /** The same for every order that means the same. */
    String requestHash() {
      return IdempotencyKeys.hash(guid.toString(), email.map(EmailAddress::text).orElse(""));
    }
  }

  record Faulty(InputFault fault) implements CheckedOrder {}

  /** The guid is looked at first, then the address, then the idempotency key. */
  static CheckedOrder of(ResendOrder order) {
    return new Reading(order).read();
  }

  /** One order being read. */
  final class Reading {
    private static final Pattern GUID =
        Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LONGEST_GUID_LOOKED_AT = 100;

    private final ResendOrder order;

    private Reading(ResendOrder order) {
      this.order = order;
    }

    private CheckedOrder read() {
      String guid = order.guid();
      if (guid.isBlank()) {
        return fault("guid", InputFault.Kind.REQUIRED, guid, "is required");
      }
      String trimmed =
          guid.length() > LONGEST_GUID_LOOKED_AT ? "" : guid.strip().toLowerCase(Locale.ROOT);
      if (!GUID.matcher(trimmed).matches()) {
        return fault("guid", InputFault.Kind.BAD_GUID, guid, "must be a valid GUID");
      }
      return withEmail(UUID.fromString(trimmed));
    }

    private CheckedOrder withEmail(UUID guid) {
      String given = order.email().orElse("");
      boolean none = given.isBlank() && given.indexOf('\r') < 0 && given.indexOf('\n') < 0;
      Optional<EmailAddress> email = none ? Optional.empty() : EmailAddress.read(given);
      if (!none && email.isEmpty()) {
        return fault("email", InputFault.Kind.BAD_ADDRESS, given, "must be a valid email");
      }
      Optional<InputFault> keyFault = order.idempotencyKey().flatMap(IdempotencyKeys::fault);
      return keyFault
          .<CheckedOrder>map(Faulty::new)
          .orElseGet(() -> new Sound(guid, email, order.idempotencyKey()));
    }

    private static CheckedOrder fault(
        String field, InputFault.Kind kind, String value, String reason) {
      return new Faulty(new InputFault(field, kind, value, reason));
    }
  }
}

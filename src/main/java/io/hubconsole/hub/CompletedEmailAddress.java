package io.hubconsole.hub;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that a case's completion email goes to when the order names none. */
public record CompletedEmailAddress(String address, Source source) {

  /** Where an address comes from, in the order in which they are looked at. */
  public enum Source {
    CONSUMER("consumer.email"),
    CUSTOMER("customer.email"),
    RECEIVER("receiver.email"),
    SENDER("sender.email");

    private final String wireName;

    Source(String wireName) {
      this.wireName = wireName;
    }

    /** The field's name in the contract. */
    public String wireName() {
      return wireName;
    }
  }

  /** The first address among the case's parties; empty where none of them has one. */
  public static Optional<CompletedEmailAddress> of(ServiceCase serviceCase) {
    Map<Source, @Nullable ContactData> parties = new EnumMap<>(Source.class);
    parties.put(Source.CONSUMER, serviceCase.consumer());
    parties.put(Source.CUSTOMER, serviceCase.customer());
    parties.put(Source.RECEIVER, serviceCase.receiver());
    parties.put(Source.SENDER, serviceCase.sender());
    for (Map.Entry<Source, @Nullable ContactData> party : parties.entrySet()) {
      ContactData contact = party.getValue();
      if (contact != null && contact.email() != null && !contact.email().isBlank()) {
        return Optional.of(new CompletedEmailAddress(contact.email().strip(), party.getKey()));
      }
    }
    return Optional.empty();
  }
}

package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.CompletedEmailAddress.Source;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.ServiceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case with what must be known to send its completion email. */
record CaseFile(
    ServiceCase serviceCase, HubDescription hub, ProductNames names, Provenance provenance) {

  /** Whether another says the same of the same case, wherever each is from. */
  boolean saysTheSameAs(CaseFile other) {
    return new CaseFile(serviceCase, hub, names, other.provenance).equals(other);
  }

  /** The address that the hub takes where the order names none. */
  Optional<CompletedEmailAddress> ownAddress() {
    return CompletedEmailAddress.of(serviceCase);
  }

  /** A person or an organisation of the case. */
  record Party(Source source, ContactData contact) {}

  /** Everybody the case knows, in the order in which the hub looks for an address. */
  List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    for (Source source : Source.values()) {
      ContactData contact = contactOf(source);
      if (contact != null) {
        parties.add(new Party(source, contact));
      }
    }
    return parties;
  }

  private @Nullable ContactData contactOf(Source source) {
    return switch (source) {
      case CONSUMER -> serviceCase.consumer();
      case CUSTOMER -> serviceCase.customer();
      case RECEIVER -> serviceCase.receiver();
      case SENDER -> serviceCase.sender();
    };
  }

  /** Whose case it is, to show: the consumer, else the customer. */
  static Optional<ContactData> personOf(ServiceCase serviceCase) {
    return Optional.ofNullable(
        serviceCase.consumer() == null ? serviceCase.customer() : serviceCase.consumer());
  }
}

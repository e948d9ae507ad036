package io.hubconsole.embedded.email;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a completion email needs to know of cases, read within the caller's transaction. */
public interface CompletedEmailCases {

  /** The case of that guid, whoever's it is. */
  Optional<ServiceCase> find(Handle handle, UUID guid);

  /** The case of that number, whoever's it is. */
  Optional<ServiceCase> findById(Handle handle, int caseId);

  /** Whether the partner's settings let emails leave; false for an unknown partner. */
  boolean emailsEnabled(Handle handle, int partnerId);

  /**
   * The names behind a case's numbers.
   *
   * @param language the language of the letter, for the names of maker and product
   */
  CaseNames names(Handle handle, ServiceCase serviceCase, Locale language);

  /**
   * The names behind a case's numbers; empty where the case has none.
   *
   * @param partner who booked the repair
   * @param workshop who carried it out, and how they are reached
   */
  record CaseNames(
      Optional<String> partner,
      Optional<String> manufacturer,
      Optional<String> productType,
      Optional<ContactData> workshop) {}
}

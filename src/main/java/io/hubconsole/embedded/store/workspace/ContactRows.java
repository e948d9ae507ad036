package io.hubconsole.embedded.store.workspace;

import io.hubconsole.hub.ContactData;

/** Reads the eighteen fields of a contact. */
final class ContactRows {
  static final ContactData NOBODY =
      new ContactData(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);

  private ContactRows() {}

  /** Reads what is known of a contact; what else the object holds is left to the caller. */
  static ContactData read(Fields fields) {
    return new ContactData(
        fields.integer("id"),
        fields.text("name"),
        fields.text("firstName"),
        fields.text("lastName"),
        fields.text("organizationName"),
        fields.text("organizationNumber"),
        fields.text("addName"),
        fields.text("address"),
        fields.text("postalCode"),
        fields.text("city"),
        fields.text("countryCode"),
        fields.text("phone"),
        fields.text("mobile"),
        fields.text("email"),
        fields.text("floor"),
        fields.text("entrance"),
        fields.text("doorCode"),
        fields.time("createdAt"));
  }
}

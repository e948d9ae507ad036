package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.reference.CallerStore;
import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ReferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads entries of lists, partners, workshops and tokens. */
final class ListRows {
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

  private final KnownRows known;

  ListRows(KnownRows known) {
    this.known = known;
  }

  WorkspaceRow item(WorkspaceKind kind, ReferenceKind list, Fields fields) {
    int id = known.id(kind, fields);
    String name = fields.requiredText("name");
    List<String> aliases = new ArrayList<>();
    List<JsonValue> written = fields.list("aliases");
    for (int i = 0; i < written.size(); i++) {
      Place place = fields.place().field("aliases").item(i);
      String alias = text(written.get(i), place, fields.faults()).strip();
      if (!alias.isEmpty()) {
        aliases.add(alias);
        known.alias(kind, alias, id, place, written.get(i).line());
      }
    }
    JsonText properties = fields.free("properties");
    JsonText externalData = fields.free("externalData");
    Map<String, String> translations = translations(fields);
    fields.rejectRest();
    return new WorkspaceRow.ListItem(
        list, new ReferenceCatalog.Item(id, name, aliases, properties, externalData, translations));
  }

  private static String text(JsonValue value, Place place, Faults faults) {
    return switch (value) {
      case JsonValue.JsonString(_, String text) -> text;
      case JsonValue.Cell(_, String text) -> text;
      case JsonValue other -> {
        faults.add(place, other.line(), "value.notText", Fields.shown(other));
        yield "";
      }
    };
  }

  private static Map<String, String> translations(Fields fields) {
    Map<String, String> translations = new TreeMap<>();
    Fields names = fields.object("translations");
    if (names != null) {
      for (String locale : names.rest().keySet()) {
        String name = names.text(locale);
        if (name != null) {
          translations.put(locale.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    return translations;
  }

  WorkspaceRow partner(Fields fields) {
    int id = known.id(WorkspaceKind.SERVICE_PARTNERS, fields);
    String name = fields.requiredText("name");
    Boolean emailsEnabled = fields.truth("emailsEnabled");
    fields.rejectRest();
    return new WorkspaceRow.Partner(
        new ReferenceCatalog.Partner(id, name, emailsEnabled == null || emailsEnabled));
  }

  WorkspaceRow provider(Fields fields) {
    int id = known.id(WorkspaceKind.SERVICE_PROVIDERS, fields);
    String name = fields.requiredText("name");
    Fields contact = fields.object("contactData");
    WorkspaceRow row =
        new WorkspaceRow.Provider(
            new ReferenceCatalog.Provider(
                id, name, contact == null ? ContactRows.NOBODY : ContactRows.read(contact)));
    if (contact != null) {
      contact.rejectRest();
    }
    fields.rejectRest();
    return row;
  }

  WorkspaceRow token(Fields fields) {
    String name = fields.requiredText("name");
    String role = fields.requiredText("role");
    Integer partner = known.reference(fields, "servicePartnerId", WorkspaceKind.SERVICE_PARTNERS);
    Integer provider =
        known.reference(fields, "serviceProviderId", WorkspaceKind.SERVICE_PROVIDERS);
    switch (role) {
      case AccessToken.PARTNER -> onlyOne(fields, "servicePartnerId", "serviceProviderId");
      case AccessToken.PROVIDER -> onlyOne(fields, "serviceProviderId", "servicePartnerId");
      case AccessToken.WITHDRAWN -> withdrawn(fields);
      case "" -> {}
      default -> fields.fault("role", "token.role", role);
    }
    String hash = tokenHash(fields);
    known.token(hash, fields);
    fields.rejectRest();
    return new WorkspaceRow.Token(new AccessToken(hash, name, role, partner, provider));
  }

  /** It is nobody's any more; one that somebody wrote out must be a token that the hub knows. */
  private void withdrawn(Fields fields) {
    for (String owner : List.of("servicePartnerId", "serviceProviderId")) {
      if (fields.take(owner) != null) {
        fields.fault(owner, "token.owner");
      }
    }
    String token = fields.text("token");
    if (token != null && !token.isBlank()) {
      known.withdrawn(CallerStore.hash(token), fields);
    }
  }

  private static void onlyOne(Fields fields, String needed, String other) {
    fields.require(needed);
    if (fields.take(other) != null) {
      fields.fault(other, "token.owner");
    }
  }

  private static String tokenHash(Fields fields) {
    String hash = fields.text("tokenHash");
    if (fields.take("token") != null && fields.take("tokenHash") != null) {
      fields.fault("tokenHash", "token.both");
    }
    if (fields.take("tokenHash") == null) {
      String token = fields.requiredText("token");
      return token.isBlank() ? "" : CallerStore.hash(token);
    }
    if (hash != null && !HASH.matcher(hash).matches()) {
      fields.fault("tokenHash", "token.hash");
    }
    return hash == null ? "" : hash.toLowerCase(Locale.ROOT);
  }
}

package io.hubconsole.embedded.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ServiceCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Cases read from the real schema, as much of them as a completion email needs. */
final class StoredCases implements CompletedEmailCases {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public Optional<ServiceCase> find(Handle handle, UUID guid) {
    return handle
        .createQuery("select * from service_case where guid = :guid")
        .bind("guid", guid)
        .map((row, _) -> read(row))
        .findOne();
  }

  @Override
  public Optional<ServiceCase> findById(Handle handle, int caseId) {
    return handle
        .createQuery("select * from service_case where id = :id")
        .bind("id", caseId)
        .map((row, _) -> read(row))
        .findOne();
  }

  @Override
  public boolean emailsEnabled(Handle handle, int partnerId) {
    return handle
        .createQuery("select emails_enabled from service_partner where id = :id")
        .bind("id", partnerId)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  @Override
  public CaseNames names(Handle handle, ServiceCase serviceCase, Locale language) {
    Optional<ContactData> workshop =
        handle
            .createQuery("select contact_data from service_provider where id = :id")
            .bind("id", serviceCase.serviceProviderId())
            .map((row, _) -> contact(row.getString("contact_data")))
            .findOne();
    ServiceCase.ProductData product = serviceCase.productData();
    return new CaseNames(
        Optional.of("Nordbutiken"),
        name(handle, "manufacturer", product == null ? null : product.manufacturer()),
        name(handle, "product-type", product == null ? null : product.productType()),
        workshop);
  }

  private static Optional<String> name(Handle handle, String kind, @Nullable Integer id) {
    return handle
        .createQuery("select name from reference_item where kind = :kind and id = :id")
        .bind("kind", kind)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  private ServiceCase read(ResultSet row) throws SQLException {
    int provider = row.getInt("service_provider_id");
    Integer providerId = row.wasNull() ? null : provider;
    return new ServiceCase(
        row.getInt("id"),
        row.getObject("guid", UUID.class),
        row.getInt("partner_id"),
        providerId,
        row.getString("current_status"),
        row.getString("language"),
        row.getString("order_reference"),
        null,
        null,
        null,
        null,
        contact(row.getString("consumer")),
        contact(row.getString("customer")),
        contact(row.getString("receiver")),
        contact(row.getString("sender")),
        json(row.getString("product_data"), ServiceCase.ProductData.class),
        row.getTimestamp("created_at").toInstant(),
        null,
        JsonText.EMPTY_OBJECT);
  }

  private @Nullable ContactData contact(@Nullable String json) {
    return json(json, ContactData.class);
  }

  private <T> @Nullable T json(@Nullable String json, Class<T> type) {
    try {
      return json == null ? null : mapper.readValue(json, type);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException(fault);
    }
  }
}

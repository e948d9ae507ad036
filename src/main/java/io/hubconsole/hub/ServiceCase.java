package io.hubconsole.hub;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair on its way: who asked for it, what is broken, who mends it, how far it has come.
 *
 * @param serviceProviderId the workshop that has it; null while none does
 * @param currentStatus the hub's word for how far it has come; {@value #FINAL} when done
 * @param language the locale of the consumer, such as {@code sv-se}
 * @param orderReference the partner's own number for the order
 * @param further what else the case holds and this product does not read: a JSON object
 */
public record ServiceCase(
    int id,
    UUID guid,
    int partnerId,
    @Nullable Integer serviceProviderId,
    String currentStatus,
    @Nullable String language,
    @Nullable String orderReference,
    @Nullable String originatorType,
    @Nullable String bookingType,
    @Nullable Integer serviceType,
    @Nullable Integer serviceLocation,
    @Nullable ContactData consumer,
    @Nullable ContactData customer,
    @Nullable ContactData receiver,
    @Nullable ContactData sender,
    @Nullable ProductData productData,
    Instant createdAt,
    @Nullable Instant updatedAt,
    JsonText further) {

  /** The status of a case whose repair is done. */
  public static final String FINAL = "final";

  /** The appliance. */
  public record ProductData(
      @Nullable Integer manufacturer,
      @Nullable Integer productType,
      @Nullable String model,
      @Nullable String serial,
      @Nullable String imei) {}

  public boolean isFinal() {
    return FINAL.equals(currentStatus);
  }
}

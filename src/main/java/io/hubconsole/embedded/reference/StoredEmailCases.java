package io.hubconsole.embedded.reference;

import io.hubconsole.embedded.email.CompletedEmailCases;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Cases and names for completion emails, from the database and the catalog. */
public final class StoredEmailCases implements CompletedEmailCases {
  private final CaseStore cases;
  private final Supplier<ReferenceCatalog> catalog;

  public StoredEmailCases(CaseStore cases, Supplier<ReferenceCatalog> catalog) {
    this.cases = cases;
    this.catalog = catalog;
  }

  @Override
  public Optional<ServiceCase> find(Handle handle, UUID guid) {
    return cases.findOfAnybody(handle, guid);
  }

  @Override
  public Optional<ServiceCase> findById(Handle handle, int caseId) {
    return cases.findOfAnybody(handle, caseId);
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
    ReferenceCatalog names = catalog.get();
    ProductData product = serviceCase.productData();
    return new CaseNames(
        Optional.ofNullable(names.partners().get(serviceCase.partnerId()))
            .map(ReferenceCatalog.Partner::name),
        name(
            names,
            ReferenceKind.MANUFACTURER,
            product == null ? null : product.manufacturer(),
            language),
        name(
            names,
            ReferenceKind.PRODUCT_TYPE,
            product == null ? null : product.productType(),
            language),
        workshop(names, serviceCase.serviceProviderId()));
  }

  private static Optional<String> name(
      ReferenceCatalog names, ReferenceKind kind, @Nullable Integer id, Locale language) {
    return Optional.ofNullable(id)
        .flatMap(known -> names.item(kind, known))
        .map(item -> item.nameIn(language.toLanguageTag()));
  }

  private static Optional<ContactData> workshop(ReferenceCatalog names, @Nullable Integer id) {
    return Optional.ofNullable(id)
        .flatMap(known -> Optional.ofNullable(names.providers().get(known)))
        .map(ReferenceCatalog.Provider::contactData);
  }
}

package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.Recognised;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Takes what is known for a lookup from an existing case. */
public final class CaseLookup {
  private final HubSession session;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty fault = new SimpleStringProperty("");
  private RunningTask question = () -> {};

  /**
   * Finds cases in the session's hub.
   *
   * @param faults takes what is a fault of the product
   */
  public CaseLookup(HubSession session, Texts texts, Consumer<Exception> faults) {
    this.session = session;
    this.texts = texts;
    this.faults = faults;
  }

  /** Finds the case that is typed and hands on what it knows. */
  void find(Consumer<RoutingQuery> found) {
    question.cancel();
    fault.set("");
    String typed = text.get().strip();
    Optional<CaseSearch> search =
        Recognised.in(typed).stream().flatMap(known -> searchOf(known).stream()).findFirst();
    if (search.isEmpty()) {
      fault.set(texts.get("form.case.notOne"));
      return;
    }
    question =
        session.ask(
            hub -> first(hub, search.get()),
            answer ->
                answer
                    .value()
                    .ifPresentOrElse(
                        serviceCase -> found.accept(queryOf(serviceCase)),
                        () -> fault.set(texts.get("form.case.none", typed))),
            this::failed);
  }

  private static Optional<CaseSearch> searchOf(Recognised known) {
    return switch (known) {
      case Recognised.Guid(var guid) ->
          Optional.of(
              new CaseSearch(
                  "", Optional.of(guid), Optional.empty(), Optional.empty(), Optional.empty()));
      case Recognised.CaseNumber(int number) ->
          Optional.of(
              new CaseSearch(
                  "", Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty()));
      case Recognised.EmailAddress _, Recognised.PostalCode _ -> Optional.empty();
    };
  }

  private static Optional<ServiceCase> first(ServiceOrderHub hub, CaseSearch search) {
    CasePage page = hub.searchCases(search, PageRequest.first(1));
    return page.cases().stream().findFirst();
  }

  private void failed(Exception failure) {
    if (failure instanceof HubException told) {
      fault.set(String.valueOf(told.getMessage()));
    } else {
      faults.accept(failure);
    }
  }

  /** What a case knows of the routing parameters. */
  public static RoutingQuery queryOf(ServiceCase serviceCase) {
    ServiceCase.ProductData product = serviceCase.productData();
    ContactData consumer =
        serviceCase.consumer() == null ? serviceCase.customer() : serviceCase.consumer();
    return RoutingQuery.EMPTY
        .with(RoutingParameter.ORIGINATOR_TYPE, orEmpty(serviceCase.originatorType()))
        .with(RoutingParameter.BOOKING_TYPE, orEmpty(serviceCase.bookingType()))
        .with(RoutingParameter.SERVICE_TYPE, orEmpty(serviceCase.serviceType()))
        .with(
            RoutingParameter.MANUFACTURER, orEmpty(product == null ? null : product.manufacturer()))
        .with(
            RoutingParameter.PRODUCT_TYPE, orEmpty(product == null ? null : product.productType()))
        .with(
            RoutingParameter.CLIENT_POSTAL_CODE,
            orEmpty(consumer == null ? null : consumer.postalCode()))
        .with(RoutingParameter.SERVICE_LOCATION, orEmpty(serviceCase.serviceLocation()));
  }

  private static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  StringProperty textProperty() {
    return text;
  }

  StringProperty faultProperty() {
    return fault;
  }

  void dispose() {
    question.cancel();
  }
}

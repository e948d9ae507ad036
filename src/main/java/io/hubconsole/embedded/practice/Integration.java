package io.hubconsole.embedded.practice;

import java.util.List;

/**
 * A system that the practice hub exchanges calls with.
 *
 * @param weight how often it is called, beside the others
 * @param metaKey what else its calls say of themselves; empty for nothing
 * @param faults what goes wrong with it now and then
 */
record Integration(
    String type,
    String host,
    String path,
    int weight,
    String metaKey,
    boolean xml,
    List<String> faults) {

  static final String PARCELS = "postnordLabel";
  static final String CLAIMS = "samsungGsis";
  static final String REPAIRS = "appleGsx";

  static final List<Integration> ALL =
      List.of(
          json(
              "fedexBooking",
              "api.fedex.example.com",
              "/ship/v1/shipments",
              9,
              "trackingNumber",
              "The service type is not available for this postal code",
              "503 Service Unavailable"),
          json(
              PARCELS,
              "api.postnord.example.com",
              "/rest/shipment/v3/edi/labels",
              14,
              "trackingNumber",
              "Invalid consignee phone number",
              "502 Bad Gateway"),
          json(
              "bringPickup",
              "api.bring.example.com",
              "/pickup/api/pickups",
              6,
              "",
              "No pick-up on the requested day"),
          json(
              "swishPayment",
              "swish.example.test",
              "/api/v2/paymentrequests",
              8,
              "",
              "RF07 transaction declined",
              "TM01 timed out before the payment was started"),
          json(
              "klarnaRefund",
              "api.klarna.example.com",
              "/ordermanagement/v1/refunds",
              3,
              "",
              "REFUND_NOT_ALLOWED: the order is already refunded"),
          xml(
              CLAIMS,
              "gsis.samsung.example.com",
              "/v1/claims",
              9,
              "claimNumber",
              "Model code is not valid for the symptom"),
          json(
              REPAIRS,
              "gsx.apple.example.com",
              "/gsx/api/repair/create",
              8,
              "",
              "The serial number is not eligible for this coverage"),
          json(
              "insurerStatus",
              "api.trygghverdag.example.com",
              "/claims/status",
              10,
              "claimNumber",
              "409 the claim is closed",
              "Read timed out after 15000 ms"),
          json(
              "smsGateway",
              "sms.example.test",
              "/v2/messages",
              13,
              "",
              "Number is not in service",
              "429 Too Many Requests"),
          json(
              "webhookPartner",
              "hooks.nordia.example.com",
              "/service-orders/events",
              11,
              "",
              "500 Internal Server Error",
              "Connection reset by peer"),
          xml(
              "sparePartOrder",
              "edi.parts.example.com",
              "/orders",
              5,
              "",
              "Part is discontinued, no replacement known"),
          json(
              "imeiCheck",
              "imei.example.test",
              "/v1/devices",
              4,
              "",
              "The device is reported stolen"));

  private static Integration json(
      String type, String host, String path, int weight, String metaKey, String... faults) {
    return new Integration(type, host, path, weight, metaKey, false, List.of(faults));
  }

  private static Integration xml(
      String type, String host, String path, int weight, String metaKey, String... faults) {
    return new Integration(type, host, path, weight, metaKey, true, List.of(faults));
  }

  static Integration ofType(String type) {
    return ALL.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow();
  }

  String url() {
    return "https://" + host + path;
  }
}

package io.hubconsole.embedded.practice;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes what was sent and what came back, in the manner of the system called. */
final class CallBodies {
  private static final String[] EVENTS = {
    "caseBooked", "arrivedAtWorkshop", "estimateReady", "repairStarted", "partsOrdered", "repaired"
  };

  private final SplittableRandom random;

  CallBodies(SplittableRandom random) {
    this.random = random;
  }

  String request(Integration integration, ServiceCase about, Instant time) {
    StringBuilder body = new StringBuilder(640);
    if (integration.xml()) {
      return xmlRequest(body, about, time);
    }
    body.append("{\n  \"reference\": \"").append(about.orderReference());
    body.append("\",\n  \"caseId\": ").append(about.id());
    body.append(",\n  \"requestedAt\": \"").append(time);
    body.append("\",\n  \"event\": \"").append(EVENTS[random.nextInt(EVENTS.length)]);
    body.append("\",\n  \"recipient\": ");
    contact(body, about.consumer());
    body.append(",\n  \"product\": ");
    product(body, about.productData());
    for (int line = random.nextInt(3); line > 0; line--) {
      body.append(",\n  \"line").append(line).append("\": {\"quantity\": ");
      body.append(random.nextInt(1, 4)).append(", \"article\": \"SP-");
      body.append(random.nextInt(10_000, 99_999)).append("\", \"net\": ");
      body.append(random.nextInt(40, 2900)).append(".50}");
    }
    return body.append("\n}").toString();
  }

  private String xmlRequest(StringBuilder body, ServiceCase about, Instant time) {
    ProductData product = about.productData();
    body.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Order xmlns=\"urn:example:orders\">\n");
    body.append("  <Reference>").append(about.orderReference()).append("</Reference>\n");
    body.append("  <CreatedAt>").append(time).append("</CreatedAt>\n");
    if (product != null) {
      body.append("  <Model>").append(product.model()).append("</Model>\n");
      body.append("  <Serial>").append(product.serial()).append("</Serial>\n");
    }
    body.append("  <Symptom>T").append(random.nextInt(10, 40)).append("</Symptom>\n");
    for (int part = random.nextInt(1, 5); part > 0; part--) {
      body.append("  <Part><Number>GH97-").append(random.nextInt(10_000, 99_999));
      body.append("A</Number><Quantity>").append(random.nextInt(1, 3));
      body.append("</Quantity></Part>\n");
    }
    return body.append("</Order>").toString();
  }

  String response(Integration integration, ServiceCase about, Instant time, @Nullable String key) {
    StringBuilder body = new StringBuilder(512);
    if (integration.xml()) {
      body.append(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OrderResponse>\n  <Status>ACCEPTED");
      body.append("</Status>\n  <Number>").append(key == null ? number() : key);
      body.append("</Number>\n  <Reference>").append(about.orderReference());
      return body.append("</Reference>\n  <ProcessedBy>node-")
          .append(random.nextInt(1, 9))
          .append("</ProcessedBy>\n  <Warnings/>\n</OrderResponse>")
          .toString();
    }
    body.append("{\"status\": \"ok\", \"id\": \"").append(key == null ? number() : key);
    body.append("\", \"reference\": \"").append(about.orderReference());
    body.append("\", \"receivedAt\": \"").append(time.plusMillis(random.nextInt(40, 900)));
    body.append("\", \"links\": [{\"rel\": \"self\", \"href\": \"");
    body.append(integration.url()).append('/').append(number()).append("\"}]");
    for (int note = random.nextInt(4); note > 0; note--) {
      body.append(", \"attribute").append(note).append("\": \"");
      body.append(Long.toString(random.nextLong(1L << 40, 1L << 50), 36)).append('"');
    }
    return body.append(", \"node\": \"eu-north-")
        .append(random.nextInt(1, 4))
        .append("\"}")
        .toString();
  }

  String failure(Integration integration, String message, Instant time) {
    String trace = Long.toString(random.nextLong(1L << 50, 1L << 60), 36);
    return integration.xml()
        ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<OrderResponse>\n"
            + "  <Status>REJECTED</Status>\n"
            + "  <Reason>"
            + message
            + "</Reason>\n  <Time>"
            + time
            + "</Time>\n  <Trace>"
            + trace
            + "</Trace>\n</OrderResponse>"
        : "{\"status\": \"error\", \"message\": \""
            + message
            + "\", \"timestamp\": \""
            + time
            + "\", \"path\": \""
            + integration.path()
            + "\", \"trace\": \""
            + trace
            + "\", \"retryable\": "
            + random.nextBoolean()
            + "}";
  }

  String number() {
    return Long.toString(random.nextLong(1_000_000_000L, 9_999_999_999L));
  }

  private static void contact(StringBuilder body, @Nullable ContactData contact) {
    if (contact == null) {
      body.append("null");
      return;
    }
    body.append("{\"name\": \"").append(contact.displayName());
    body.append("\", \"street\": \"").append(contact.address());
    body.append("\", \"postalCode\": \"").append(contact.postalCode());
    body.append("\", \"city\": \"").append(contact.city());
    body.append("\", \"country\": \"").append(contact.countryCode());
    body.append("\", \"phone\": \"").append(contact.mobile()).append("\"}");
  }

  private static void product(StringBuilder body, @Nullable ProductData product) {
    if (product == null) {
      body.append("null");
      return;
    }
    body.append("{\"model\": \"").append(product.model());
    body.append("\", \"serial\": \"").append(product.serial());
    body.append("\", \"manufacturer\": ").append(product.manufacturer()).append('}');
  }
}

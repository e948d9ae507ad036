package io.hubconsole.ui.tour;

import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Which workshop takes a case: all the outcomes. */
final class RoutingJob {
  private static final String ANSWER = ".outcome-title";

  private final Guide guide;
  private final Texts texts;
  private final Consumer<String> told;

  RoutingJob(Guide guide, Texts texts, Consumer<String> told) {
    this.guide = guide;
    this.texts = texts;
    this.told = told;
  }

  void take(Path pictures) throws IOException {
    guide.press("rail-routing");
    guide.picture(pictures.resolve("routing-empty.png"));
    guide.type("lookup-manufacturer", "Samsung");
    guide.type("lookup-productType", "mobile");
    guide.picture(pictures.resolve("routing-needs-data.png"));
    tell("routing.needsData");
    guide.type("lookup-clientPostalCode", "352 36");
    guide.type("lookup-serviceType", "1");
    guide.type("lookup-bookingType", "companyToPrivate");
    guide.type("lookup-serviceLocation", "1");
    guide.with("lookup-clientPostalCode", TextField.class, Node::requestFocus);
    guide.picture(pictures.resolve("routing-workshop.png"));
    tell("routing.workshop");
    guide.type("lookup-clientPostalCode", "99999");
    guide.picture(pictures.resolve("routing-nobody.png"));
    tell("routing.nobody");
    guide.type("lookup-manufacturer", "Samsnug");
    guide.picture(pictures.resolve("routing-bad-value.png"));
    guide.press("lookup-clear");
  }

  private void tell(String key) {
    told.accept(texts.get(key, guide.read(ANSWER)));
  }
}

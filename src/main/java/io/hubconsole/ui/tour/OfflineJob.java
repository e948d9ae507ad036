package io.hubconsole.ui.tour;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;

/** A hub on the network goes away and comes back while somebody works on it. */
final class OfflineJob {
  private static final String AWAY = "#status-hub.offline";
  private static final String HUB = "#status-hub";
  private static final String CARD = "#resend-outcome .outcome-title";

  private final Guide guide;
  private final Network network;
  private final Texts texts;
  private final Consumer<String> told;

  OfflineJob(Guide guide, Network network, Texts texts, Consumer<String> told) {
    this.guide = guide;
    this.network = network;
    this.texts = texts;
    this.told = told;
  }

  void take(Path pictures) throws IOException {
    workOnline();
    network.goAway();
    lookUp("352 36");
    guide.await(AWAY);
    lookUp("35235");
    guide.picture(pictures.resolve("offline-could-not-ask.png"));
    lookUp("352 36");
    guide.picture(pictures.resolve("offline-routing.png"));
    told.accept(texts.get("offline.away", guide.read(HUB)));
    sendLater(pictures);
    String caseNumber = guide.read(".case-number").replaceAll("\\D", "");
    guide.press("rail-log");
    guide.picture(pictures.resolve("offline-log.png"));
    logLater(caseNumber);
    guide.press("rail-outbox");
    guide.picture(pictures.resolve("offline-outbox.png"));
    guide.press("outbox-edit");
    guide.picture(pictures.resolve("offline-outbox-edit.png"));
    guide.press("outbox-edit-leave");
    guide.press("rail-resend");
    network.comeBack();
    guide.await("#resend-outcome .outcome-good");
    guide.picture(pictures.resolve("offline-back.png"));
    told.accept(texts.get("offline.back", guide.read(CARD)));
    guide.press("rail-outbox");
    guide.with("outbox-sent-too", CheckBox.class, CheckBox::fire);
    guide.picture(pictures.resolve("offline-outbox-sent.png"));
  }

  /** What is seen now is what is remembered later. */
  private void workOnline() throws IOException {
    Profile profile = network.profile();
    guide.choose("profile-chip", profile.name());
    lookUp("352 36");
    guide.press("rail-resend");
    guide.type("resend-search", "andersson");
    ResendJob.openFinal(guide);
    guide.press("rail-log");
    guide.settle();
  }

  private void lookUp(String postalCode) {
    guide.press("rail-routing");
    guide.type("lookup-clientPostalCode", "");
    guide.type("lookup-manufacturer", "Samsung");
    guide.type("lookup-productType", "mobile");
    guide.type("lookup-clientPostalCode", postalCode);
  }

  private void sendLater(Path pictures) throws IOException {
    guide.press("rail-resend");
    guide.picture(pictures.resolve("offline-resend.png"));
    guide.press("resend-send");
    guide.await("#resend-to-outbox");
    guide.picture(pictures.resolve("offline-queued.png"));
    told.accept(texts.get("offline.later", guide.read(CARD)));
  }

  private void logLater(String caseNumber) {
    guide.press("log-new-button");
    guide.type("log-new-type", "phoneCall");
    guide.type("log-new-case", caseNumber);
    guide.press("log-new-save");
    guide.press("log-new-button");
  }
}

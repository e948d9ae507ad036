package io.hubconsole.ui.shell;

import io.hubconsole.desk.faults.FaultCode;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.profiles.ProfileSwitch;
import io.hubconsole.ui.profiles.ProfileWords;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What has to be said above every view, and what can be done about it. */
final class BarsViewModel {
  private final Texts texts;
  private final ProfileSwitch profiles;
  private final HubSession session;
  private final Navigator navigator;
  private final FaultReporter faults;
  private final SupportViewModel support;
  private final StartNotice start;
  private final QuitViewModel quit;
  private final ProfileWords words;

  BarsViewModel(
      Texts texts,
      ProfileSwitch profiles,
      Navigator navigator,
      FaultReporter faults,
      SupportViewModel support,
      StartNotice start,
      QuitViewModel quit) {
    this.texts = texts;
    this.profiles = profiles;
    this.session = profiles.session();
    this.navigator = navigator;
    this.faults = faults;
    this.support = support;
    this.start = start;
    this.quit = quit;
    this.words = new ProfileWords(texts.locale());
  }

  /** Why the hub cannot be opened; empty while it can. */
  StringBinding failure() {
    return Bindings.createStringBinding(
        () ->
            session.stateProperty().get() instanceof HubState.Failed(String sentence, var _)
                ? sentence
                : "",
        session.stateProperty());
  }

  /** Whether the profile has to be changed before the hub can be opened. */
  BooleanBinding failedByProfile() {
    return Bindings.createBooleanBinding(
        () ->
            session.stateProperty().get() instanceof HubState.Failed(var _, boolean byProfile)
                && byProfile,
        session.stateProperty());
  }

  void tryAgain() {
    session.open();
  }

  void manageProfiles() {
    navigator.go(new Destination.Profiles());
  }

  /** What is asked before the profile is left; empty for nothing. */
  StringBinding switchQuestion() {
    return Bindings.createStringBinding(
        () -> {
          ProfileSwitch.Question asked = profiles.questionProperty().get();
          return asked == null
              ? ""
              : texts.get(
                  asked.mail().leaving() ? "switch.leaving" : "switch.waiting",
                  Integer.toString(asked.mail().caseId()),
                  words.line(asked.leaving()));
        },
        profiles.questionProperty());
  }

  /** What the button says that leaves in spite of the question. */
  StringBinding switchGo() {
    return Bindings.createStringBinding(
        () -> {
          ProfileSwitch.Question asked = profiles.questionProperty().get();
          return asked == null ? "" : texts.get("switch.go", words.line(asked.wanted()));
        },
        profiles.questionProperty());
  }

  /** How a mail ended on a profile that was left; empty for none. */
  StringBinding late() {
    return Bindings.createStringBinding(
        () -> {
          if (profiles.late().isEmpty()) {
            return "";
          }
          ProfileSwitch.LateOutcome first = profiles.late().getFirst();
          return texts.get(
              "late." + first.end().name(),
              words.line(first.profile()),
              Integer.toString(first.caseId()));
        },
        profiles.late());
  }

  /** Stays on the profile. */
  void stay() {
    profiles.stay();
  }

  /** Leaves it in spite of the question. */
  void leave() {
    profiles.go();
  }

  void seenLate() {
    profiles.seen();
  }

  /** That a mail was called off because its case was left; empty for none. */
  StringBinding calledOff() {
    ReadOnlyObjectProperty<Optional<Integer>> calledOff = profiles.sendings().calledOffProperty();
    return Bindings.createStringBinding(
        () ->
            calledOff
                .get()
                .map(number -> texts.get("calledOff", Integer.toString(number)))
                .orElse(""),
        calledOff);
  }

  /** Goes back to that case. */
  void openCalledOff() {
    profiles
        .sendings()
        .calledOffProperty()
        .get()
        .ifPresent(
            number ->
                navigator.go(new Destination.ResendEmail(Optional.of(Integer.toString(number)))));
  }

  void seenCalledOff() {
    profiles.sendings().seenCalledOff();
  }

  /** A fault that nobody handled, as a sentence with its code; empty for none. */
  StringBinding fault() {
    return Bindings.createStringBinding(
        () -> {
          FaultCode code = faults.latestProperty().get();
          return code == null
              ? ""
              : texts.get(faults.isNotKept() ? "fault.notKept" : "fault", code.text());
        },
        faults.latestProperty());
  }

  void dismissFault() {
    faults.dismiss();
  }

  SupportViewModel support() {
    return support;
  }

  StartNotice start() {
    return start;
  }

  QuitViewModel quit() {
    return quit;
  }
}

package io.hubconsole.ui.shell;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.LongJob;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.profiles.ProfileSwitch;
import io.hubconsole.ui.profiles.ProfileWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The frame: where the operator is, on which hub, and how that hub is. */
public final class ShellViewModel {
  private final Texts texts;
  private final HubSession session;
  private final ProfileSwitch profiles;
  private final ProfileWords words;
  private final Navigator navigator;
  private final LongJobs jobs;
  private final PaletteViewModel palette;
  private final StatusViewModel status;
  private final SupportViewModel support;
  private final UpdateViewModel updates;
  private final Supplier<List<PaletteEntry>> further;
  private final QuitViewModel quit;
  private final BarsViewModel bars;

  /**
   * The frame around the views of the profile that is open.
   *
   * @param further what the views offer in the palette
   */
  public ShellViewModel(
      Texts texts,
      Formats formats,
      ProfileSwitch profiles,
      OutboxDesk outbox,
      Navigator navigator,
      FaultReporter faults,
      LongJobs jobs,
      SupportViewModel support,
      UpdateViewModel updates,
      StartNotice start,
      Supplier<List<PaletteEntry>> further) {
    this.texts = texts;
    this.session = profiles.session();
    this.profiles = profiles;
    this.words = new ProfileWords(texts.locale());
    this.navigator = navigator;
    this.jobs = jobs;
    this.palette = new PaletteViewModel(texts, navigator, this::actions);
    this.status = new StatusViewModel(texts, formats, session, outbox);
    this.support = support;
    this.updates = updates;
    this.quit = new QuitViewModel(texts, profiles.sendings().waitingProperty());
    this.bars = new BarsViewModel(texts, profiles, navigator, faults, support, start, quit);
    this.further = further;
  }

  /** The name of the view that is shown. */
  StringBinding title() {
    return Bindings.createStringBinding(
        () -> nameOf(navigator.currentProperty().get().view()), navigator.currentProperty());
  }

  String nameOf(ViewName view) {
    return texts.get("view." + view.name());
  }

  SupportViewModel support() {
    return support;
  }

  /** What the window is called in which a place for a bundle is chosen. */
  String supportTitle() {
    return texts.get("palette.support");
  }

  UpdateViewModel updates() {
    return updates;
  }

  BarsViewModel bars() {
    return bars;
  }

  QuitViewModel quit() {
    return quit;
  }

  StatusViewModel status() {
    return status;
  }

  /** Goes to the outbox, to the first write there that needs a look. */
  void openOutbox() {
    navigator.go(new Destination.Outbox(status.firstToLookAt()));
  }

  /** For whom the hub is opened; empty until it is, and where the hub does not tell. */
  StringBinding caller() {
    return Bindings.createStringBinding(
        () ->
            session.stateProperty().get() instanceof HubState.Open(var hub)
                    // A remote hub does not tell whose the token is.
                    && !hub.caller().name().isBlank()
                ? texts.get("hub.caller", hub.caller().name())
                : "",
        session.stateProperty());
  }

  BooleanBinding opening() {
    return Bindings.createBooleanBinding(
        () -> session.stateProperty().get() instanceof HubState.Opening, session.stateProperty());
  }

  /** The long job that has run longest, with how many others there are; empty for none. */
  StringBinding job() {
    return Bindings.createStringBinding(
        () ->
            switch (jobs.runningProperty().size()) {
              case 0 -> "";
              case 1 -> jobs.runningProperty().getFirst().name();
              default ->
                  texts.get(
                      "job.andMore",
                      jobs.runningProperty().getFirst().name(),
                      jobs.runningProperty().size() - 1);
            },
        jobs.runningProperty());
  }

  /** How far that job is, from 0 to 1. */
  ObservableValue<Number> jobProgress() {
    return jobs.runningProperty().flatMap(ShellViewModel::progressOfFirst).orElse(0);
  }

  private static @Nullable ObservableValue<Number> progressOfFirst(List<LongJob> running) {
    return running.isEmpty() ? null : running.getFirst().progress();
  }

  void cancelJob() {
    if (!jobs.runningProperty().isEmpty()) {
      jobs.runningProperty().getFirst().cancel().run();
    }
  }

  /** The word of the profile's purpose, its name, and whether it is read only. */
  String profileText() {
    return words.line(session.profile());
  }

  /** What a screen reader says of the chip. */
  String profileSpoken() {
    return texts.get("profile", profileText());
  }

  /** What the window is called. */
  String windowTitle() {
    return texts.get("window.title", profileText());
  }

  /** The style that gives the chip its colour. */
  String profileStyle() {
    return ProfileWords.style(session.profile().purpose());
  }

  ProfileWords words() {
    return words;
  }

  ProfileSwitch profiles() {
    return profiles;
  }

  /** The entry that leads to the form. */
  String manageText() {
    return texts.get("profile.manage");
  }

  void manageProfiles() {
    navigator.go(new Destination.Profiles());
  }

  Navigator navigator() {
    return navigator;
  }

  PaletteViewModel palette() {
    return palette;
  }

  void open(ViewName view) {
    navigator.go(view.asLeft());
  }

  private List<PaletteEntry> actions() {
    List<PaletteEntry> actions = new ArrayList<>();
    for (ViewName view : ViewName.values()) {
      Destination destination = view.asLeft();
      actions.add(
          new PaletteEntry(
              texts.get("palette.open", nameOf(view)),
              "Ctrl+" + view.digit(),
              () -> navigator.go(destination)));
    }
    actions.addAll(further.get());
    for (Profile known : profiles.known()) {
      if (!known.equals(session.profile())) {
        actions.add(
            new PaletteEntry(
                texts.get("palette.profile", words.line(known)), "", () -> profiles.to(known)));
      }
    }
    actions.add(new PaletteEntry(texts.get("palette.profiles"), "", this::manageProfiles));
    actions.add(new PaletteEntry(texts.get("palette.support"), "", support::ask));
    actions.add(new PaletteEntry(texts.get("palette.back"), "Alt+Left", navigator::back));
    actions.add(new PaletteEntry(texts.get("palette.forward"), "Alt+Right", navigator::forward));
    actions.add(new PaletteEntry(texts.get("palette.quit"), "Ctrl+Q", quit::quit));
    return actions;
  }
}

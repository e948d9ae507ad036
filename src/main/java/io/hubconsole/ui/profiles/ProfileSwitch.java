package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.ui.email.Sendings;
import io.hubconsole.ui.email.Sendings.Unfinished;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Turns the window to another profile, and asks once before where a mail is not through yet. What
 * was sent on a profile stays with it. For the UI thread.
 */
public final class ProfileSwitch {
  private final Sessions sessions;
  private final ProfileBook book;
  private final SettingsStore settings;
  private final Screens screens;
  private final Map<SentOn, Sendings> sendings = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
  private final ObservableList<LateOutcome> late = FXCollections.observableArrayList();

  /** The screens over the open profile. */
  public interface Screens {
    void close();

    void open();
  }

  /** A profile may be led to another hub; what was sent to the first is not of the second. */
  private record SentOn(String profile, Profile.Hub hub) {
    static SentOn of(Profile profile) {
      return new SentOn(profile.id(), profile.hub());
    }
  }

  /** What is asked before a profile is left. */
  public record Question(Profile leaving, Profile wanted, Unfinished mail) {}

  /** How a mail of a profile that was left meanwhile has ended. */
  public record LateOutcome(Profile profile, int caseId, Sendings.End end) {}

  public ProfileSwitch(
      Sessions sessions, ProfileBook book, SettingsStore settings, Screens screens) {
    this.sessions = sessions;
    this.book = book;
    this.settings = settings;
    this.screens = screens;
  }

  /** What was sent on the profile that is open. */
  public Sendings sendings() {
    return sendingsOf(current());
  }

  private Sendings sendingsOf(Profile profile) {
    return sendings.computeIfAbsent(SentOn.of(profile), _ -> new Sendings());
  }

  public Profile current() {
    return session().profile();
  }

  public HubSession session() {
    return sessions.current();
  }

  /** Whether a profile's hub is open here, or is being closed still. */
  boolean isInUse(Profile profile) {
    return sessions.has(profile.id());
  }

  /** Every profile, as it is kept. */
  public List<Profile> known() {
    return book.all().all();
  }

  /** Turns to a profile, at once or after the question; does nothing where it is open already. */
  public void to(Profile wanted) {
    boolean works = !(session().stateProperty().get() instanceof HubState.Failed);
    if (!wanted.equals(current()) || !works) {
      anew(wanted);
    }
  }

  /** Turns to a profile even where it is open: its token may be another. */
  public void anew(Profile wanted) {
    sendings()
        .unfinished()
        .ifPresentOrElse(
            mail -> question.set(new Question(current(), wanted, mail)), () -> go(wanted));
  }

  /** Goes in spite of the question. */
  public void go() {
    Question asked = question.get();
    if (asked != null) {
      go(asked.wanted());
    }
  }

  /** Stays where one is. */
  public void stay() {
    question.set(null);
  }

  /**
   * Opens the hub and the screens anew, in the language of the settings; the screens alone while a
   * mail is on its way. One that has not left is called off, and told so.
   */
  public void speakAnew() {
    if (sendings().unfinished().filter(Sendings.Unfinished::leaving).isPresent()) {
      screens.close();
      screens.open();
    } else {
      turnTo(current());
    }
  }

  private void go(Profile wanted) {
    settings.change(kept -> kept.withProfile(wanted.id()));
    turnTo(wanted);
  }

  private void turnTo(Profile wanted) {
    question.set(null);
    Profile left = current();
    Sendings before = sendings();
    screens.close();
    before.leave((caseId, end) -> late.add(new LateOutcome(left, caseId, end)));
    sessions.turnTo(wanted);
    sendings().comeBack(session());
    screens.open();
  }

  /** What is asked; {@code null} for nothing. */
  public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Outcomes that nobody has seen yet, the first first. */
  public ObservableList<LateOutcome> late() {
    return late;
  }

  /** The first of them has been seen. */
  public void seen() {
    if (!late.isEmpty()) {
      late.removeFirst();
    }
  }
}

package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.SetByIt;
import io.hubconsole.desk.profiles.TokenChange;
import io.hubconsole.desk.profiles.UnreadProfiles;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.profiles.DraftCheck.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The profiles, and the one whose form is shown: tried, kept, removed, opened. */
public final class ProfilesViewModel {
  private final ProfileBook book;
  private final ProfileSwitch open;
  private final TaskRunner tasks;
  private final Consumer<Exception> faults;
  private final Texts texts;
  private final ProfileWords words;
  private final DraftCheck check;
  private final ProfileForm form = new ProfileForm();
  private final KeptToken token;
  private final Drafts drafts;
  private final ProfileQuestion question;
  private final ObservableList<Profile> known = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Profile> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(new Told.Nothing());
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private RunningTask trial = () -> {};

  /**
   * The form of the profile that is open.
   *
   * @param faults takes what is a fault of the product
   */
  public ProfilesViewModel(
      ProfileBook book,
      ProfileSwitch open,
      TaskRunner tasks,
      ProfileWords words,
      Consumer<Exception> faults) {
    this.book = book;
    this.open = open;
    this.tasks = tasks;
    this.faults = faults;
    this.words = words;
    this.texts = words.texts();
    this.check = new DraftCheck(book, texts);
    this.drafts = new Drafts(book);
    this.token = new KeptToken(book, tasks, words, this::failed);
    this.question = new ProfileQuestion(book, tasks, words, this::failed);
    known.setAll(book.all().all());
    form.addressProperty().subscribe(this::addressTyped);
    show(book.all().withId(open.current().id()).orElse(book.all().practice()));
  }

  /** An address that would send the token in the clear is refused while it is typed. */
  private void addressTyped(String typed) {
    String address = typed.strip();
    form.fault(ProfileField.ADDRESS)
        .set(
            address.regionMatches(true, 0, "http://", 0, 7) && address.length() > 7
                ? check.addressFault(address).orElse("")
                : "");
  }

  /** Shows the form of a profile; what is written in the one before is kept until it is saved. */
  void show(Profile profile) {
    leaveForm();
    shown.set(profile);
    showForm(drafts.of(profile));
  }

  /** Shows an empty form, or the new one that was begun. */
  void add() {
    leaveForm();
    shown.set(null);
    showForm(drafts.ofNew());
  }

  private void leaveForm() {
    stopTrial();
    question.end();
    // The first form of all follows none.
    if (!form.written().id().isEmpty()) {
      drafts.leave(form.written());
    }
  }

  private void showForm(Draft draft) {
    form.show(draft);
    addressTyped(draft.address());
    told.set(new Told.Nothing());
    token.lookFor(book.all().withId(draft.id()), !draft.token().isEmpty());
  }

  void forgetToken() {
    Profile profile = shown.get();
    if (profile != null) {
      work(
          () -> {
            book.forgetToken(profile);
            return profile;
          },
          forgotten -> {
            if (form.written().id().equals(forgotten.id())) {
              token.forgotten();
              told.set(new Told.Good(texts.get("token.forgotten")));
            }
          });
    }
  }

  /** Tries the hub as it is written; does nothing while one is being tried. */
  void test() {
    if (told.get() instanceof Told.Trying) {
      return;
    }
    switch (check.hubOnly(form.written(), token.keptProperty().get())) {
      case Reading.Faulty(var sentences) -> refuse(sentences);
      case Reading.Sound(Profile profile, TokenChange change) -> {
        form.tell(Map.of());
        if (isOpenHere(profile)) {
          told.set(new Told.Good(texts.get("test.openHere")));
        } else {
          told.set(new Told.Trying(texts.get("test.trying")));
          trial =
              tasks.run(
                  () -> book.test(profile, change, texts.locale()),
                  report -> told.set(words.told(report)),
                  this::failed);
        }
      }
    }
  }

  /** A folder opens once; who has it is this window. */
  private boolean isOpenHere(Profile profile) {
    return profile.hub() instanceof Hub.Folder(var folder, var _)
        && open.current().hub() instanceof Hub.Folder(var opened, var _)
        && folder.equals(opened)
        && open.session().stateProperty().get() instanceof HubState.Open;
  }

  /** Wants no answer of the trial any more. */
  void stopTrial() {
    trial.cancel();
    if (told.get() instanceof Told.Trying) {
      told.set(new Told.Nothing());
    }
  }

  /** Keeps what is written; where it is the profile that is open, it is opened anew. */
  void save() {
    if (working.get()) {
      return;
    }
    Draft written = form.written();
    switch (check.whole(written, token.keptProperty().get())) {
      case Reading.Faulty(var sentences) -> refuse(sentences);
      case Reading.Sound(Profile profile, TokenChange change) -> {
        stopTrial();
        form.tell(Map.of());
        work(
            () -> {
              book.save(profile, change);
              return profile;
            },
            saved -> saved(saved, change, written));
      }
    }
  }

  private void refuse(Map<ProfileField, String> sentences) {
    stopTrial();
    form.tell(sentences);
    told.set(new Told.Bad(texts.get("refused")));
  }

  private void saved(Profile saved, TokenChange change, Draft written) {
    drafts.settled(saved.id());
    boolean differs = !saved.equals(open.current()) || change instanceof TokenChange.Replaced;
    known.setAll(book.all().all());
    showSaved(saved, written);
    if (saved.id().equals(open.current().id()) && differs) {
      open.anew(saved);
    }
  }

  /** What was typed while the disk was busy stays, in this form or in another. */
  private void showSaved(Profile saved, Draft written) {
    if (!form.written().id().equals(saved.id())) {
      return;
    }
    shown.set(saved);
    if (form.written().equals(written)) {
      showForm(Draft.of(saved));
    } else {
      token.lookFor(Optional.of(saved), !form.written().token().isEmpty());
    }
    told.set(new Told.Good(texts.get("saved")));
  }

  /** Asks once whether that shall be done, telling how many writes go with it. */
  void ask(Asked.Wish wish) {
    Profile profile = shown.get();
    if (profile != null && isAllowed(wish, profile) && !working.get()) {
      question.ask(wish, profile);
    }
  }

  private boolean isAllowed(Asked.Wish wish, Profile profile) {
    return wish == Asked.Wish.REMOVE ? isRemovable(profile) : isWipeable(profile);
  }

  void keep() {
    question.end();
  }

  /** Does what was asked about. */
  void doAsked() {
    if (working.get()) {
      return;
    }
    Profile profile = shown.get();
    Asked.Wish wish = question.end();
    if (profile == null || !isAllowed(wish, profile)) {
      return;
    }
    if (open.isInUse(profile)) {
      told.set(new Told.Bad(texts.get("inUse", profile.name())));
      return;
    }
    switch (wish) {
      case REMOVE -> remove(profile);
      case WIPE -> wipe(profile);
      case NOTHING -> {}
    }
  }

  private void remove(Profile profile) {
    work(
        () -> {
          book.remove(profile);
          return profile;
        },
        removed -> {
          drafts.settled(removed.id());
          form.show(Draft.of(book.all().practice()));
          known.setAll(book.all().all());
          show(book.all().withId(open.current().id()).orElse(book.all().practice()));
          told.set(new Told.Good(texts.get("removed", removed.name())));
        });
  }

  private void wipe(Profile profile) {
    work(
        () -> {
          book.wipe(profile);
          return profile;
        },
        wiped -> {
          if (form.written().id().equals(wiped.id())) {
            token.forgotten();
          }
          told.set(new Told.Good(texts.get("wiped", wiped.name())));
        });
  }

  /** What is asked, in a sentence; empty for nothing. */
  String question(Asked now) {
    Profile profile = shown.get();
    return profile == null || now.wish() == Asked.Wish.NOTHING
        ? ""
        : question.sentence(now, profile);
  }

  /** Practice always is, and so is what the window stands on. */
  boolean isRemovable(@Nullable Profile profile) {
    return isWipeable(profile) && !isSetByIt(profile);
  }

  /** Whether IT has set it for good. */
  boolean isSetByIt(@Nullable Profile profile) {
    return profile != null && book.isSetByIt(profile);
  }

  /** Whether what is kept of it can be destroyed: not of what the window stands on. */
  boolean isWipeable(@Nullable Profile profile) {
    return profile != null
        && profile.purpose() != Profile.Purpose.PRACTICE
        && !profile.id().equals(open.current().id());
  }

  /** Whether something else is written in its form than what is kept. */
  boolean isUnsaved(Profile profile) {
    return drafts.isUnsaved(profile);
  }

  boolean isOpen(@Nullable Profile profile) {
    return profile != null && profile.id().equals(open.current().id());
  }

  /** Turns the window to the profile that is shown, as it is kept. */
  void open() {
    Profile profile = shown.get();
    if (profile != null) {
      open.to(profile);
    }
  }

  private void work(Callable<Profile> work, Consumer<Profile> done) {
    if (working.get()) {
      return;
    }
    working.set(true);
    tasks.run(
        work,
        result -> {
          working.set(false);
          done.accept(result);
        },
        fault -> {
          working.set(false);
          failed(fault);
        });
  }

  private void failed(Exception fault) {
    switch (fault) {
      case SetByIt _ -> told.set(new Told.Bad(texts.get("setByIt")));
      case UnreadProfiles unread ->
          told.set(new Told.Bad(texts.get("notRead", unread.file().toString())));
      case HubException said -> told.set(new Told.Bad(String.valueOf(said.getMessage())));
      case IOException _, UncheckedIOException _ -> told.set(new Told.Bad(texts.get("notWritten")));
      default -> {
        told.set(new Told.Bad(texts.get("unexpected")));
        faults.accept(fault);
      }
    }
  }

  ProfileForm form() {
    return form;
  }

  KeptToken token() {
    return token;
  }

  ProfileWords words() {
    return words;
  }

  ObservableList<Profile> known() {
    return known;
  }

  /** The profile whose form is shown, as it is kept; {@code null} for a new one. */
  ReadOnlyObjectProperty<@Nullable Profile> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Whether something is being kept or removed. */
  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Asked> askedProperty() {
    return question.property();
  }

  void dispose() {
    trial.cancel();
    question.end();
    token.dispose();
  }
}

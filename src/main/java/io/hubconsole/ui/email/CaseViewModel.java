package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The case on the screen, read anew from the hub when it is opened, and its earlier attempts. */
final class CaseViewModel {
  private final HubSession session;
  private final Consumer<Exception> faults;
  private final ReadOnlyObjectWrapper<CaseState> state =
      new ReadOnlyObjectWrapper<>(new CaseState.None());
  private final ReadOnlyObjectWrapper<Attempts> attempts =
      new ReadOnlyObjectWrapper<>(new Attempts.Asking());
  private RunningTask question = () -> {};
  private RunningTask attemptsQuestion = () -> {};

  /**
   * A card without a case.
   *
   * @param faults takes what is a fault of the product
   */
  CaseViewModel(HubSession session, Consumer<Exception> faults) {
    this.session = session;
    this.faults = faults;
  }

  /** What one question brings: the case may have gone since it was found. */
  private record Read(
      Optional<ServiceCase> serviceCase, HubDescription hub, ProductNames names, Earlier attempts) {
    static Read ask(ServiceOrderHub hub, ServiceCase wanted) {
      return new Read(
          hub.findCase(wanted.guid()),
          hub.describe(),
          ProductNames.ask(hub),
          earlier(hub, wanted.id()));
    }

    /** A hub that makes its log ready for searching tells of its cases all the same. */
    private static Earlier earlier(ServiceOrderHub hub, int caseId) {
      try {
        return new Earlier.Told(Attempts.ask(hub, caseId));
      } catch (HubException.Unavailable fault) {
        if (fault.answered() != Answered.LATER) {
          throw fault;
        }
        return new Earlier.Untold(String.valueOf(fault.getMessage()));
      }
    }
  }

  /** What the log says of earlier attempts. */
  private sealed interface Earlier {
    record Told(RequestPage page) implements Earlier {}

    /** It wants to be asked later. */
    record Untold(String sentence) implements Earlier {}
  }

  /** Reads a case and shows it. */
  void open(ServiceCase wanted) {
    question.cancel();
    attemptsQuestion.cancel();
    attempts.set(new Attempts.Asking());
    state.set(new CaseState.Opening(wanted));
    question =
        session.ask(
            hub -> Read.ask(hub, wanted),
            answer -> take(wanted, answer),
            failure -> state.set(new CaseState.Failed(wanted, sentence(failure))));
  }

  private void take(ServiceCase wanted, Answer<Read> answer) {
    Read read = answer.value();
    attempts.set(
        switch (read.attempts()) {
          case Earlier.Told(RequestPage page) -> known(page, answer);
          case Earlier.Untold(String sentence) -> new Attempts.Failed(sentence);
        });
    state.set(
        read.serviceCase()
            .<CaseState>map(
                found ->
                    new CaseState.Open(
                        new CaseFile(found, read.hub(), read.names(), answer.provenance())))
            .orElseGet(() -> new CaseState.Gone(wanted)));
  }

  private static Attempts.Known known(RequestPage page, Answer<?> answer) {
    return new Attempts.Known(
        page.rows(), page.count().orElse(page.rows().size()), answer.provenance());
  }

  /** Reads the same case again. */
  void openAgain() {
    switch (state.get()) {
      case CaseState.None _ -> {}
      case CaseState.Opening(ServiceCase wanted) -> open(wanted);
      case CaseState.Open(CaseFile file) -> open(file.serviceCase());
      case CaseState.Gone(ServiceCase wanted) -> open(wanted);
      case CaseState.Failed(ServiceCase wanted, String _) -> open(wanted);
    }
  }

  /**
   * The hub is back: what was remembered, or could not be read, is read anew. A card that says the
   * same then stays as it is.
   */
  void refresh() {
    switch (state.get()) {
      case CaseState.None _, CaseState.Gone _ -> {}
      case CaseState.Opening(ServiceCase wanted) -> open(wanted);
      case CaseState.Failed(ServiceCase wanted, String _) -> open(wanted);
      case CaseState.Open(CaseFile file) -> {
        if (file.provenance().isRemembered()) {
          readAnew(file.serviceCase());
        } else {
          refreshAttempts();
        }
      }
    }
  }

  private void readAnew(ServiceCase shown) {
    question.cancel();
    attemptsQuestion.cancel();
    question =
        session.ask(
            hub -> Read.ask(hub, shown),
            answer -> take(shown, answer),
            // The card stays, and says from when it is.
            this::sentence);
  }

  /** Reads the attempts again; the rest of the card stays as it is. */
  void refreshAttempts() {
    if (state.get() instanceof CaseState.Open(CaseFile file)) {
      int caseId = file.serviceCase().id();
      attemptsQuestion.cancel();
      attemptsQuestion =
          session.ask(
              hub -> Attempts.ask(hub, caseId),
              answer -> attempts.set(known(answer.value(), answer)),
              failure -> attempts.set(new Attempts.Failed(sentence(failure))));
    }
  }

  private String sentence(Exception failure) {
    if (failure instanceof HubException told) {
      return String.valueOf(told.getMessage());
    }
    faults.accept(failure);
    return "";
  }

  void close() {
    question.cancel();
    attemptsQuestion.cancel();
    state.set(new CaseState.None());
  }

  ReadOnlyObjectProperty<CaseState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Attempts> attemptsProperty() {
    return attempts.getReadOnlyProperty();
  }

  /** Wants no answer any more. */
  void dispose() {
    question.cancel();
    attemptsQuestion.cancel();
  }
}

package io.hubconsole.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.outbox.FilledOutbox;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.shell.PaletteEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an operator does in the outbox, on a real one. */
@Execution(ExecutionMode.CONCURRENT)
class OutboxViewModelTest {
  private final Texts texts = Texts.of(OutboxView.class, "outbox", Locale.ENGLISH);
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private final ObjectProperty<Line> line = new SimpleObjectProperty<>(new Line.Online());

  @SuppressWarnings("NullAway.Init")
  private FilledOutbox outbox;

  @SuppressWarnings("NullAway.Init")
  private OutboxDesk desk;

  @SuppressWarnings("NullAway.Init")
  private OutboxViewModel model;

  @BeforeEach
  void open(@TempDir Path folder) {
    outbox = new FilledOutbox(folder.resolve("outbox"));
    desk = new OutboxDesk(outbox::open, tasks);
    model = new OutboxViewModel(desk, CarriersOfTests.office(), line, texts, faults::add);
    desk.read();
  }

  @AfterEach
  void close() {
    model.dispose();
    desk.close();
    outbox.close();
    assertThat(faults).isEmpty();
  }

  /** The outbox tells of its changes when it likes; here the desk looks by itself. */
  private void follow() {
    desk.read();
  }

  private long unknown() {
    long number = outbox.email("a@b.se");
    outbox.settle(number, State.UNKNOWN, "No answer came.");
    follow();
    return number;
  }

  private List<Long> numbers() {
    return model.rows().stream().map(QueuedWrite::number).toList();
  }

  private QueuedWrite selected() {
    return Objects.requireNonNull(model.selectedProperty().get());
  }

  private List<OutboxAction> possible() {
    return Arrays.stream(OutboxAction.values()).filter(model::can).toList();
  }

  private String told() {
    return model.toldProperty().get().sentence();
  }

  @Test
  void eachStateAllowsItsOwn() {
    long number = outbox.email("a@b.se");
    follow();
    model.select(number);
    assertThat(possible())
        .containsExactly(OutboxAction.SEND_NOW, OutboxAction.EDIT, OutboxAction.DISCARD);
    outbox.leave(number);
    follow();
    assertThat(possible()).containsExactly(OutboxAction.DISCARD);
    model.select(unknown());
    assertThat(possible())
        .containsExactly(OutboxAction.DISCARD, OutboxAction.WAS_SENT, OutboxAction.SEND_AGAIN);
    long refused = outbox.call("call");
    outbox.settle(refused, State.REFUSED, "No.");
    follow();
    model.select(refused);
    assertThat(possible())
        .containsExactly(OutboxAction.SEND_NOW, OutboxAction.EDIT, OutboxAction.DISCARD);
  }

  @Test
  void aRefusedOneIsSentNow() {
    long number = outbox.email("a@b.se");
    outbox.settle(number, State.REFUSED, "No.");
    follow();
    model.select(number);
    model.act(OutboxAction.SEND_NOW);
    assertThat(outbox.find(number).state()).isEqualTo(State.QUEUED);
    assertThat(selected().state()).isEqualTo(State.QUEUED);
    assertThat(told()).contains("Number " + number).contains("may leave now");
  }

  @Test
  void anUnknownOneIsDecidedEitherWay() {
    long sent = unknown();
    long again = unknown();
    model.select(sent);
    model.act(OutboxAction.WAS_SENT);
    assertThat(outbox.find(sent).state()).isEqualTo(State.SENT);
    assertThat(numbers()).containsExactly(again);
    assertThat(model.selectedProperty().get()).isNull();
    model.act(OutboxAction.SEND_AGAIN);
    assertThat(model.dialogueProperty().get()).isInstanceOf(Dialogue.Nothing.class);
    model.select(again);
    model.act(OutboxAction.SEND_AGAIN);
    assertThat(model.dialogueProperty().get()).isEqualTo(new Dialogue.AgainAsked(again));
    assertThat(outbox.find(again).state()).isEqualTo(State.UNKNOWN);
    model.sendAgain();
    assertThat(outbox.find(again).state()).isEqualTo(State.QUEUED);
    assertThat(model.dialogueProperty().get()).isInstanceOf(Dialogue.Nothing.class);
  }

  @Test
  void discardingIsAskedOnce() {
    long number = outbox.email("a@b.se");
    follow();
    model.select(number);
    model.act(OutboxAction.DISCARD);
    assertThat(model.dialogueProperty().get()).isEqualTo(new Dialogue.DiscardAsked(number));
    model.leaveDialogue();
    assertThat(numbers()).containsExactly(number);
    model.act(OutboxAction.DISCARD);
    model.discard();
    assertThat(numbers()).isEmpty();
    assertThat(model.selectedProperty().get()).isNull();
    assertThat(model.dialogueProperty().get()).isInstanceOf(Dialogue.Nothing.class);
    assertThat(told()).isEqualTo("Number " + number + " is discarded.");
  }

  @Test
  void oneThatIsLeavingJustNowIsNotDiscarded() {
    long number = outbox.email("a@b.se");
    outbox.leave(number);
    follow();
    model.select(number);
    model.act(OutboxAction.DISCARD);
    assertThat(model.dialogueProperty().get()).isEqualTo(new Dialogue.DiscardAsked(number));
    model.discard();
    assertThat(told()).contains("leaving just now");
    assertThat(outbox.find(number).state()).isEqualTo(State.SENDING);
  }

  @Test
  void theAddressOfAnEmailIsChanged() {
    long number = outbox.email("a@b.se");
    follow();
    model.select(number);
    model.act(OutboxAction.EDIT);
    Dialogue.EditEmail edit = (Dialogue.EditEmail) model.dialogueProperty().get();
    assertThat(edit.address().get()).isEqualTo("a@b.se");
    edit.address().set("a@@b.se");
    assertThat(edit.fault().get()).contains("one @");
    model.saveEdit();
    assertThat(email(number)).contains("a@b.se");
    edit.address().set(" new@b.se ");
    model.saveEdit();
    assertThat(email(number)).contains("new@b.se");
    model.act(OutboxAction.EDIT);
    ((Dialogue.EditEmail) model.dialogueProperty().get()).address().set("");
    model.saveEdit();
    assertThat(email(number)).isEmpty();
    assertThat(told()).contains("changed and queued again");
  }

  private Optional<String> email(long number) {
    return ((Order.Email) outbox.find(number).order()).order().email();
  }

  @Test
  void aLoggedCallIsChangedInItsFieldsAndKeepsTheRest() {
    long number = outbox.call("fedexBooking");
    follow();
    model.select(number);
    model.act(OutboxAction.EDIT);
    model.saveEdit();
    Order.LoggedCall saved = (Order.LoggedCall) outbox.find(number).order();
    assertThat(saved.request().type()).isEqualTo("fedexBooking");
    assertThat(saved.request().status()).isEqualTo("error");
    assertThat(saved.request().url()).isEqualTo("https://fedex.example/book");
    assertThat(saved.request().meta().caseId()).isEqualTo(7680);
    assertThat(saved.request().meta().further().text()).isEqualTo("{\"order\":7}");
    assertThat(saved.request().request()).isEqualTo("{}");
    assertThat(saved.request().response()).isNull();
    assertThat(saved.request().message()).isEqualTo("booked");
  }

  @Test
  void whatHasMovedOnMeanwhileIsToldAndNothingIsChanged() {
    long number = outbox.email("a@b.se");
    follow();
    model.select(number);
    model.act(OutboxAction.EDIT);
    outbox.leave(number);
    model.saveEdit();
    assertThat(told()).contains("Nothing was changed");
    assertThat(model.dialogueProperty().get().isEdit()).isTrue();
    assertThat(outbox.find(number).state()).isEqualTo(State.SENDING);
  }

  @Test
  void theSelectionStaysWithItsWriteAsTheListMoves() {
    long first = outbox.email("a@b.se");
    long second = outbox.email("b@b.se");
    long third = outbox.email("c@b.se");
    follow();
    model.select(second);
    assertThat(outbox.store().discard(first)).isEqualTo(Change.DONE);
    long fourth = outbox.email("d@b.se");
    follow();
    assertThat(numbers()).containsExactly(second, third, fourth);
    assertThat(selected().number()).isEqualTo(second);
    assertThat(outbox.store().discard(second)).isEqualTo(Change.DONE);
    follow();
    assertThat(model.selectedProperty().get()).isNull();
  }

  @Test
  void whoeverComesForAWriteFindsItOnceItIsRead() {
    long number = outbox.email("a@b.se");
    outbox.email("b@b.se");
    OutboxDesk later = new OutboxDesk(outbox::open, tasks);
    OutboxViewModel fresh =
        new OutboxViewModel(later, CarriersOfTests.office(), line, texts, faults::add);
    fresh.select(number);
    later.read();
    assertThat(Objects.requireNonNull(fresh.selectedProperty().get()).number()).isEqualTo(number);
    fresh.select(999);
    assertThat(fresh.toldProperty().get().sentence()).contains("999");
    outbox.settle(number, State.SENT, "Done.");
    later.read();
    fresh.select(number);
    assertThat(fresh.sentTooProperty().get()).isTrue();
    assertThat(Objects.requireNonNull(fresh.selectedProperty().get()).number()).isEqualTo(number);
    fresh.dispose();
    later.close();
  }

  @Test
  void thoseThatWereSentAreShownOnDemand() {
    long number = outbox.email("a@b.se");
    outbox.settle(number, State.SENT, "Done.");
    follow();
    assertThat(numbers()).isEmpty();
    model.sentTooProperty().set(true);
    assertThat(numbers()).containsExactly(number);
    model.sentTooProperty().set(false);
    assertThat(numbers()).isEmpty();
  }

  @Test
  void thePaletteOffersWhatFitsAndDoesItThere() {
    List<Destination> gone = new ArrayList<>();
    assertThat(offers(gone)).extracting(PaletteEntry::title).hasSize(1);
    long number = unknown();
    model.select(number);
    List<PaletteEntry> offers = offers(gone);
    assertThat(offers)
        .extracting(PaletteEntry::title)
        .contains("Outbox: number " + number + " was sent", "Outbox: discard number " + number);
    offers.stream()
        .filter(offer -> offer.title().endsWith("was sent"))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
    assertThat(gone).containsExactly(new Destination.Outbox(Optional.of(number)));
    assertThat(outbox.find(number).state()).isEqualTo(State.SENT);
  }

  private List<PaletteEntry> offers(List<Destination> gone) {
    return new OutboxOffers(model, texts).entries(gone::add);
  }

  @Test
  void aStoreThatDoesNotAnswerIsToldAndTheButtonsComeBack() {
    long number = outbox.email("a@b.se");
    follow();
    model.select(number);
    outbox.withhold(true);
    model.act(OutboxAction.SEND_NOW);
    assertThat(told()).isEqualTo("The outbox is in use.");
    assertThat(model.workingProperty().get()).isFalse();
  }
}

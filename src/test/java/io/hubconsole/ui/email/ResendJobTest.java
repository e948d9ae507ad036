package io.hubconsole.ui.email;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.hub.Caller;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.Theme;
import io.hubconsole.ui.navigation.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The second job, by keyboard, on a real window over a real hub. */
@ExtendWith(HeadlessScreen.class)
class ResendJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration UNDO = Duration.ofMillis(600);

  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
  private final FxRobot robot = new FxRobot();
  private ResendDesk desk;
  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    desk =
        new ResendDesk(
            folder,
            new MailSettings.Folder(folder.resolve("mail")),
            new Caller.Partner(1, "Shop"),
            tasks,
            UNDO);
    stage =
        onUiThread(
            () -> {
              ResendView view =
                  new ResendView(
                      desk.model(),
                      Texts.of(ResendView.class, "resend", Locale.ENGLISH),
                      new Formats(Locale.ENGLISH, ZoneOffset.UTC),
                      new Nowhere());
              Stage opened = new Stage();
              Scene scene = new Scene(view.root(), 816, 640);
              new Theme().dress(scene);
              opened.setScene(scene);
              opened.show();
              opened.requestFocus();
              desk.session().open();
              view.arrive(new Destination.ResendEmail(Optional.empty()));
              return opened;
            });
  }

  @AfterEach
  void close() throws Exception {
    onUiThread(
        () -> {
          stage.hide();
          desk.close();
          return true;
        });
    tasks.close();
    assertThat(desk.faults()).isEmpty();
  }

  /** A desktop that this test has no use for. */
  private static final class Nowhere implements Desktop {
    @Override
    public void copy(String text) {}

    @Override
    public void open(String address) {}
  }

  @Test
  void anOperatorSendsTheMailOnceMore() throws Exception {
    robot.write("7680", 0);
    waitFor("Goes to asa@kund.example, the consumer’s address", "#resend-goes-to");
    robot.press(KeyCode.CONTROL);
    for (int i = 0; i < 20; i++) {
      robot.push(KeyCode.ENTER);
    }
    robot.release(KeyCode.CONTROL);
    waitUntil(() -> !desk.mails().isEmpty());
    assertThat(desk.mails()).hasSize(1).first().asString().contains("asa@kund.example");
    // On a slow machine some of the presses come after the mail, and ask already.
    waitUntil(() -> says("Sent", ".outcome-title") || says("Send anyway", "#resend-anyway"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor("Send anyway", "#resend-anyway");
    robot.push(KeyCode.ESCAPE);
    waitFor("Not sent: you declined", ".outcome-title");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor("Send anyway", "#resend-anyway");
    // Enter alone does what cannot be regretted.
    robot.push(KeyCode.ENTER);
    waitFor("Not sent: you declined", ".outcome-title");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor("Send anyway", "#resend-anyway");
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.ENTER);
    waitFor("Sent", ".outcome-title");
    assertThat(desk.mails()).hasSize(2);
    waitFor("Attempts in the log: 2", "#resend-attempts .section-title");
  }

  @Test
  void theButtonSaysBeforehandThatTheMailLeavesLater() throws Exception {
    robot.write("7680", 0);
    waitFor("Send · Ctrl+Enter", "#resend-send");
    desk.line().go(Instant.now());
    waitFor("Send later · Ctrl+Enter", "#resend-send");
    desk.line().comeBack();
    waitFor("Send · Ctrl+Enter", "#resend-send");
  }

  @Test
  void theListIsWorkedByKeyboard() throws Exception {
    robot.write("svensson", 0);
    waitFor(ResendDesk.SVENSSONS + " cases", "#resend-count");
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    int second = onUiThread(() -> desk.model().search().cases().get(1).id());
    waitFor("Case " + second, ".case-number");
    robot.push(KeyCode.ESCAPE);
    assertThat(focusedId()).isEqualTo("resend-search");
    onUiThread(
        () -> {
          ListView<?> list = (ListView<?>) stage.getScene().lookup("#resend-list");
          list.scrollTo(CaseSearchViewModel.PAGE - 1);
          return true;
        });
    waitUntil(() -> desk.model().search().cases().size() > CaseSearchViewModel.PAGE);
  }

  @Test
  void aMegabytePastedDoesNotHang() throws Exception {
    Instant begun = Instant.now();
    onUiThread(
        () -> {
          TextField box = (TextField) stage.getScene().lookup("#resend-search");
          box.replaceText(0, 0, "case\n7680 " + "x".repeat(1 << 20));
          return true;
        });
    waitFor("No case of yours matches", ".empty-state-title", "Goes to", "#resend-goes-to");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    assertThat(onUiThread(() -> desk.model().search().textProperty().get()))
        .startsWith("case 7680 x")
        .hasSizeLessThanOrEqualTo(10_000);
  }

  private String focusedId() throws Exception {
    return onUiThread(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
  }

  private void waitFor(String text, String selector) throws Exception {
    waitFor(text, selector, text, selector);
  }

  /** Waits until one label or the other begins so. */
  private void waitFor(String text, String selector, String orText, String orSelector)
      throws Exception {
    waitUntil(() -> says(text, selector) || says(orText, orSelector));
  }

  private boolean says(String text, String selector) {
    return stage.getScene().lookup(selector) instanceof Labeled label
        && label.getText().startsWith(text);
  }

  private static void waitUntil(Callable<Boolean> condition) throws Exception {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!onUiThread(condition)) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}

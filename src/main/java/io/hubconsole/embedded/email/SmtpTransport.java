package io.hubconsole.embedded.email;

import io.hubconsole.text.Texts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Hands mails to an SMTP server: one connection a mail, each attempt bounded in time. */
public final class SmtpTransport implements MailTransport {
  private final MailSettings.Smtp server;
  private final Supplier<Optional<String>> password;
  private final SSLSocketFactory tls;
  private final SmtpTimeouts timeouts;
  private final SmtpFaults faults;

  /**
   * @param password of the account; asked once for each attempt where the settings name a user
   * @param tls makes the sockets of STARTTLS and TLS, and knows whom to trust
   * @param texts the bundle {@code email} of this package
   */
  public SmtpTransport(
      MailSettings.Smtp server,
      Supplier<Optional<String>> password,
      SSLSocketFactory tls,
      SmtpTimeouts timeouts,
      Texts texts) {
    this.server = server;
    this.password = password;
    this.tls = tls;
    this.timeouts = timeouts;
    this.faults = new SmtpFaults(server, texts);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The conversation has a virtual thread of its own: an interrupt there closes the socket,
   * wherever it waits, so that no server can hold an attempt longer than it may last.
   */
  @Override
  public MailOutcome send(PreparedMail mail) {
    Optional<String> secret = secret();
    if (server.user().isPresent() && secret.isEmpty()) {
      return new MailOutcome.Unreachable(faults.noPassword());
    }
    Handover handover = new Handover();
    CompletableFuture<MailOutcome> outcome = new CompletableFuture<>();
    Thread conversation =
        Thread.ofVirtual()
            .name("smtp")
            .start(
                () -> {
                  try {
                    attempt(secret, handover).run(mail, outcome);
                  } catch (RuntimeException | Error fault) {
                    outcome.complete(outcomeOfGivingUp(handover));
                  }
                });
    Optional<MailOutcome> told = await(outcome);
    if (told.isEmpty()) {
      // Before the interrupt, whose broken socket would otherwise be told as the cause.
      outcome.complete(outcomeOfGivingUp(handover));
      conversation.interrupt();
      return outcome.join();
    }
    return told.get();
  }

  private Optional<String> secret() {
    try {
      return server.user().isPresent() ? password.get() : Optional.empty();
    } catch (RuntimeException noKeychain) {
      return Optional.empty();
    }
  }

  private SmtpAttempt attempt(Optional<String> secret, Handover handover) {
    return new SmtpAttempt(server, secret, tls, timeouts, faults, handover);
  }

  private MailOutcome outcomeOfGivingUp(Handover handover) {
    return handover.giveUp()
        ? new MailOutcome.Unreachable(faults.tookTooLong())
        : new MailOutcome.MaybeDelivered(faults.noAnswerToMail());
  }

  /** Waits through interrupts: who asked must hear the truth, and the time is bounded. */
  private Optional<MailOutcome> await(CompletableFuture<MailOutcome> outcome) {
    long end = System.nanoTime() + timeouts.whole().toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return Optional.of(outcome.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (TimeoutException _) {
          return Optional.empty();
        } catch (ExecutionException fault) {
          throw new IllegalStateException("an outcome is never a fault", fault);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

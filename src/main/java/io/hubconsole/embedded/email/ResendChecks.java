package io.hubconsole.embedded.email;

import io.hubconsole.embedded.email.CompletedEmailCases.CaseNames;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Reason;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What must hold before a completion email may leave, in the contract's order. */
final class ResendChecks {
  private static final int VALUE_LENGTH = 80;

  private final CompletedEmailCases cases;
  private final Texts texts;

  ResendChecks(CompletedEmailCases cases, Texts texts) {
    this.cases = cases;
    this.texts = texts;
  }

  /** What the checks came to. */
  sealed interface Result {
    record Pass(ServiceCase serviceCase, CaseNames names, EmailAddress receiver)
        implements Result {}

    record Fail(ResendAnswer answer) implements Result {}
  }

  Result check(Handle handle, Caller.Partner caller, CheckedOrder.Sound order) {
    Optional<ServiceCase> found =
        cases.find(handle, order.guid()).filter(candidate -> candidate.partnerId() == caller.id());
    if (found.isEmpty()) {
      return new Result.Fail(new ResendAnswer.CaseNotFound());
    }
    ServiceCase serviceCase = found.get();
    if (!cases.emailsEnabled(handle, caller.id())) {
      return fail(Reason.EMAILS_DISABLED, "resend.emailsDisabled", caller.name());
    }
    String number = Integer.toString(serviceCase.id());
    if (!serviceCase.isFinal()) {
      String status = LetterText.clean(serviceCase.currentStatus(), VALUE_LENGTH);
      return fail(Reason.CASE_NOT_FINAL, "resend.notFinal", number, status, ServiceCase.FINAL);
    }
    return order
        .email()
        .map(email -> pass(handle, serviceCase, email))
        .orElseGet(() -> withItsOwnAddress(handle, serviceCase, number));
  }

  private Result withItsOwnAddress(Handle handle, ServiceCase serviceCase, String number) {
    Optional<CompletedEmailAddress> own = CompletedEmailAddress.of(serviceCase);
    if (own.isEmpty()) {
      return fail(Reason.NO_ADDRESS, "resend.noAddress", number);
    }
    return EmailAddress.read(own.get().address())
        .map(email -> pass(handle, serviceCase, email))
        .orElseGet(
            () ->
                fail(
                    Reason.NO_ADDRESS, "resend.badAddress", number, own.get().source().wireName()));
  }

  private Result pass(Handle handle, ServiceCase serviceCase, EmailAddress receiver) {
    CaseNames names = cases.names(handle, serviceCase, LetterLanguage.of(serviceCase).locale());
    return new Result.Pass(serviceCase, names, receiver);
  }

  private Result fail(Reason reason, String key, Object... arguments) {
    return new Result.Fail(new NotSent(reason, texts.get(key, arguments)));
  }
}

package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion email, in the order of the contract's checks. */
abstract class ResendContract extends HubContract {
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";
  private static final String NOT_FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be1";
  private static final String CASE_WITHOUT_ADDRESS = "d647067f-20d4-4ac3-891e-a4549e727be2";
  private static final String CASE_OF_PARTNER_2 = "d647067f-20d4-4ac3-891e-a4549e727be3";
  private static final String CASE_OF_QUIET_PARTNER = "d647067f-20d4-4ac3-891e-a4549e727be4";

  ResendContract(Starter starter) {
    super(starter);
  }

  private static ResendOrder order(String guid) {
    return new ResendOrder(guid, Optional.empty(), Optional.empty());
  }

  private static ResendOrder orderTo(String guid, String email) {
    return new ResendOrder(guid, Optional.of(email), Optional.empty());
  }

  private long attempts(String token, int caseId) {
    RequestFilter filter =
        RequestFilter.ALL
            .and(new TypeIs(ExternalRequest.COMPLETED_EMAIL, Sense.ONLY))
            .and(new MetaIs("caseId", Integer.toString(caseId), Sense.ONLY));
    return hub(token).findRequests(filter, PageRequest.first(1)).count().orElseThrow();
  }

  /** Nothing may leave and nothing be logged. */
  private ResendAnswer refused(String token, ResendOrder order) {
    int mails = underTest().mails().size();
    ResendAnswer answer = hub(token).sendCompletedEmail(order);
    assertThat(underTest().mails()).hasSize(mails);
    return answer;
  }

  @Test
  void aFinalCaseIsSentToItsConsumer() {
    int mails = underTest().mails().size();
    long before = attempts(PARTNER_1, 7680);
    assertThat(hub(PARTNER_1).sendCompletedEmail(order(FINAL_CASE)))
        .isEqualTo(new ResendAnswer.Sent("consumer@example.com"));
    assertThat(underTest().mails()).hasSize(mails + 1);
    assertThat(underTest().mails().getLast())
        .contains("\r\nTo: consumer@example.com\r\n")
        .contains("multipart/alternative");
    assertThat(attempts(PARTNER_1, 7680)).isEqualTo(before + 1);
    ExternalRequest row =
        hub(PARTNER_1)
            .findRequests(
                RequestFilter.ALL.and(new TypeIs(ExternalRequest.COMPLETED_EMAIL, Sense.ONLY)),
                PageRequest.first(1))
            .rows()
            .getFirst();
    assertThat(row.status()).isEqualTo(RequestStatus.SUCCESS);
    assertThat(row.meta()).isEqualTo(RequestMeta.ofCase(7680));
  }

  @Test
  void theOrdersOwnAddressGoesFirst() {
    assertThat(hub(PARTNER_1).sendCompletedEmail(orderTo(FINAL_CASE, "own@example.com")))
        .isEqualTo(new ResendAnswer.Sent("own@example.com"));
    assertThat(underTest().mails().getLast()).contains("\r\nTo: own@example.com\r\n");
    assertThat(hub(PARTNER_1).sendCompletedEmail(orderTo(CASE_WITHOUT_ADDRESS, "own@example.com")))
        .isEqualTo(new ResendAnswer.Sent("own@example.com"));
    assertThat(hub(PARTNER_1).sendCompletedEmail(orderTo(FINAL_CASE, " ")))
        .isEqualTo(new ResendAnswer.Sent("consumer@example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "9001, ASA.S@example.com",
    "9004, customer@example.com",
    "9005, receiver@example.com",
    "9006, sender@example.com"
  })
  void theFirstAddressOfTheCaseIsTaken(int caseId, String address) {
    assertThat(hub().sendCompletedEmail(order(guid(caseId).toString())))
        .isEqualTo(new ResendAnswer.Sent(address));
  }

  @Test
  void aCaseWithoutAnAddressIsNotSent() {
    assertThat(refused(PARTNER_1, order(CASE_WITHOUT_ADDRESS)))
        .isEqualTo(
            new NotSent(
                Reason.NO_ADDRESS,
                "Nothing was sent: case 7682 holds no email address. Give the address to send"
                    + " to."));
    assertThat(refused(CONTRACT_PARTNER, order(guid(9007).toString())))
        .isInstanceOfSatisfying(
            NotSent.class, answer -> assertThat(answer.reason()).isEqualTo(Reason.NO_ADDRESS));
  }

  @Test
  void aCaseThatIsNotFinalIsNotSent() {
    assertThat(refused(PARTNER_1, orderTo(NOT_FINAL_CASE, "own@example.com")))
        .isEqualTo(
            new NotSent(
                Reason.CASE_NOT_FINAL,
                "Nothing was sent: the status of case 7681 is \"arrived\", and the completion"
                    + " email is for cases that are \"final\"."));
  }

  @Test
  void emailsThatAreTurnedOffAreNotSent() {
    assertThat(refused(QUIET_PARTNER, order(CASE_OF_QUIET_PARTNER)))
        .isEqualTo(
            new NotSent(
                Reason.EMAILS_DISABLED,
                "Nothing was sent: Quiet has turned emails off in its settings."));
  }

  @Test
  void noCaseAndAnothersCaseAreTheSame() {
    for (String guid :
        List.of("d647067f-20d4-4ac3-891e-a4549e727bff", CASE_OF_PARTNER_2, GUID.toString())) {
      assertThat(refused(PARTNER_1, order(guid))).isEqualTo(new ResendAnswer.CaseNotFound());
      assertThat(refused(PARTNER_1, orderTo(guid, "own@example.com")))
          .isEqualTo(new ResendAnswer.CaseNotFound());
    }
    assertThat(attempts(PARTNER_2, 7683)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "7680",
        "d647067f-20d4-4ac3-891e-a4549e727be",
        "d647067f20d44ac3891ea4549e727be0",
        "{d647067f-20d4-4ac3-891e-a4549e727be0}",
        "d647067f-20d4-4ac3-891e-a4549e727be0 or 1=1",
        "٠٦٤٧٠٦٧f-20d4-4ac3-891e-a4549e727be0",
        "😀",
        "\0"
      })
  void anImpossibleGuidIsABadValue(String guid) {
    assertBad("guid", refused(PARTNER_1, order(guid)));
    assertBad("guid", refused(PARTNER_1, orderTo(guid, "also bad")));
  }

  @Test
  void aMegabyteIsABadValueToldShortly() {
    assertBad("guid", refused(PARTNER_1, order("a".repeat(1 << 20))));
    assertBad("email", refused(PARTNER_1, orderTo(FINAL_CASE, "a".repeat(1 << 20) + "@b.se")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@b.se",
        "a@b@c.se",
        "a@b.se, c@d.se",
        "a@b.se;c@d.se",
        "Åsa <a@b.se>",
        "a@b.se\r\nBcc: c@d.se",
        "a@b.se\n",
        "\r\n",
        "a b@c.se",
        "a@b..se",
        ".a@b.se",
        "a@b.se\0",
        "😀@b.se",
        "א@b.se"
      })
  void anImpossibleAddressIsABadValueWhateverElseIsTrue(String email) {
    assertBad("email", refused(PARTNER_1, orderTo(FINAL_CASE, email)));
    assertBad("email", refused(PARTNER_1, orderTo(CASE_OF_PARTNER_2, email)));
    assertBad("email", refused(QUIET_PARTNER, orderTo(CASE_OF_QUIET_PARTNER, email)));
    assertBad("email", refused(PARTNER_1, orderTo(NOT_FINAL_CASE, email)));
  }

  private static void assertBad(String field, ResendAnswer answer) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            ResendAnswer.BadValue.class,
            bad -> {
              assertThat(bad.fault().field()).isEqualTo(field);
              assertThat(bad.fault().value().length()).isLessThanOrEqualTo(InputFault.VALUE_LENGTH);
            });
  }

  @Test
  void aWorkshopMayNotSend() {
    assertThatThrownBy(() -> hub(PROVIDER_1).sendCompletedEmail(order(FINAL_CASE)))
        .isInstanceOf(HubException.Forbidden.class);
  }

  @Test
  void aRepeatUnderOneKeySendsNothingMore() {
    ResendOrder first =
        new ResendOrder(FINAL_CASE, Optional.of("once@example.com"), Optional.of("key 1"));
    ResendAnswer answer = hub(PARTNER_1).sendCompletedEmail(first);
    assertThat(answer).isEqualTo(new ResendAnswer.Sent("once@example.com"));
    assertThat(refused(PARTNER_1, first)).isEqualTo(answer);
    ResendOrder other =
        new ResendOrder(FINAL_CASE, Optional.of("twice@example.com"), Optional.of("key 1"));
    assertThat(refused(PARTNER_1, other)).isEqualTo(new ResendAnswer.KeyReused());
  }
}

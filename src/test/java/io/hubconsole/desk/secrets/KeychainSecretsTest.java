package io.hubconsole.desk.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens in a keychain that has the moods of real ones. */
class KeychainSecretsTest {
  private static final Secret CANARY = new Secret("canary-7f3a");
  private static final SecretFor A = new SecretFor("a", "https://a.example.com");

  private final MoodyKeychain keychain = new MoodyKeychain();
  private final KeychainSecrets secrets = new KeychainSecrets(keychain);

  /** What a keychain does with what it is asked. */
  private enum Mood {
    GOOD,
    MAY_NOT_BE_READ,
    LETS_NOTHING_GO,
    CUTS_SHORT,
    BREAKS
  }

  /** In memory. */
  private static final class MoodyKeychain implements Keychain {
    private final Map<String, String> kept = new HashMap<>();
    private Mood mood = Mood.GOOD;

    private void refuse(Mood refusal) throws PasswordAccessException {
      if (mood == Mood.BREAKS) {
        throw new IllegalStateException("it broke over canary-7f3a");
      }
      if (mood == refusal) {
        throw new PasswordAccessException("it refuses canary-7f3a");
      }
    }

    @Override
    public @Nullable String find(String name) throws PasswordAccessException {
      refuse(Mood.MAY_NOT_BE_READ);
      return kept.get(name);
    }

    @Override
    public void keep(String name, String text) throws PasswordAccessException {
      refuse(Mood.BREAKS);
      kept.put(name, mood == Mood.CUTS_SHORT ? text.substring(1) : text);
    }

    @Override
    public void forget(String name) throws PasswordAccessException {
      refuse(Mood.LETS_NOTHING_GO);
      if (kept.remove(name) == null) {
        throw new PasswordAccessException("nothing there");
      }
    }
  }

  private static void assertTold(ThrowingCallable refused) {
    assertThatThrownBy(refused)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the keychain does not")
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  @Test
  void whatIsKeptIsFoundForItsAddressUntilItIsForgotten() throws Exception {
    secrets.forget(A);
    secrets.keep(A, CANARY);
    assertThat(secrets.find(A)).contains(CANARY);
    assertThat(secrets.find(new SecretFor("a", "https://b.example.com"))).isEmpty();
    secrets.forget(A);
    assertThat(keychain.kept).isEmpty();
  }

  @Test
  void whatMayNotBeReadIsForgottenAllTheSame() throws Exception {
    secrets.keep(A, CANARY);
    keychain.mood = Mood.MAY_NOT_BE_READ;
    secrets.forget(A);
    assertThat(keychain.kept).isEmpty();
  }

  @Test
  void whatItDoesNotLetGoOfIsTold() throws Exception {
    secrets.keep(A, CANARY);
    keychain.mood = Mood.LETS_NOTHING_GO;
    assertTold(() -> secrets.forget(A));
  }

  @Test
  void whatItCutsShortIsNotKept() {
    keychain.mood = Mood.CUTS_SHORT;
    assertTold(() -> secrets.keep(A, CANARY));
    assertThat(keychain.kept).isEmpty();
  }

  @Test
  void whatItBreaksOverIsToldWithoutTheToken() {
    keychain.mood = Mood.BREAKS;
    assertTold(() -> secrets.find(A));
    assertTold(() -> secrets.keep(A, CANARY));
    assertTold(() -> secrets.forget(A));
  }
}

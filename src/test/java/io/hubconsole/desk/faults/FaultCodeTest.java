package io.hubconsole.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FaultCodeTest {
  private static RuntimeException here(String message) {
    return new IllegalStateException(message);
  }

  private static RuntimeException elsewhere(String message) {
    return new IllegalStateException(message);
  }

  @Test
  void itIsShortAndTheSameForTheSameFaultInTheSamePlace() {
    String code = FaultCode.of(here("a")).text();
    assertThat(code).matches("HC-[0-9A-F]{6}");
    assertThat(FaultCode.of(here("another message")).text()).isEqualTo(code);
    assertThat(FaultCode.of(new RuntimeException("wrapped", here("a"))).text()).isEqualTo(code);
    assertThat(FaultCode.of(elsewhere("a")).text()).isNotEqualTo(code);
    assertThat(FaultCode.of(new UnsupportedOperationException()).text()).isNotEqualTo(code);
  }

  @Test
  @Timeout(5)
  void causesThatGoRoundInACircleEnd() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));
    assertThat(FaultCode.of(first).text()).startsWith("HC-");
  }

  @Test
  void aFaultWithoutAnyFrameHasACodeToo() {
    Exception bare = new Exception("bare");
    bare.setStackTrace(new StackTraceElement[0]);
    assertThat(FaultCode.of(bare).text()).matches("HC-[0-9A-F]{6}");
  }
}

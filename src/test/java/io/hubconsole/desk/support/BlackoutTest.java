package io.hubconsole.desk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Network addresses in the lines of a log. */
@Execution(ExecutionMode.CONCURRENT)
class BlackoutTest {
  private final Blackout blackout = new Blackout(List.of(), List.of(), List.of(), "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.20.30.40",
        "2001:db8:85a3:0:0:8a2e:370:7334",
        "2001:db8:85a3:0:0:8a2e:370:7334:8080",
        "2001:DB8::8a2e:370:7334",
        "2001:db8::",
        "::8a2e",
        "fe80:0:0:0:1:2:3:4%eth0",
        "fe80::1%3",
        "::ffff:10.20.30.40",
        "2001:db8:0:0:0:0:10.20.30.40"
      })
  void addressesAreTakenOut(String address) {
    assertThat(blackout.of("asked " + address)).isEqualTo("asked [address]");
    assertThat(blackout.of("at [" + address + "]:8080, again"))
        .isEqualTo("at [[address]]:8080, again");
    assertThat(blackout.of("peer:" + address)).isEqualTo("peer:[address]");
    assertThat(blackout.of("hub.example/" + address + " refused."))
        .isEqualTo("hub.example/[address] refused.");
  }

  @Test
  void namesOfProfilesGoOutOfALogAndLeaveClassesAndAddresses() {
    Blackout named =
        new Blackout(List.of(), List.of(), List.of("Hub", "at", "Office", "Office Anna Berg"), "");
    assertThat(named.withoutProfiles("the profile Office Anna Berg, and the office."))
        .isEqualTo("the profile [name], and the [name].\n");
    for (String stays :
        List.of(
            "at io.hubconsole.hub.Line(Line.java:1)", "https://hub.example.com/hub", "hubs at")) {
      assertThat(named.withoutProfiles("\t" + stays)).isEqualTo("\t" + stays + "\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T08:00:02Z SEVERE x: gone",
        "at 14:02:08.123 and 14:02",
        "on 127.0.0.1:8080, [::1]:8080, localhost/0:0:0:0:0:0:0:1 and ::1.",
        "version 4.0.18, 1.2.3.4.5",
        "io.hubconsole.Face::add, face::of, Thing::add",
        "00:1a:2b:3c:4d:5e and 1:2:3:4:5:6:7:8:9:10",
        "a::b::c"
      })
  void whatOnlyLooksLikeOneStays(String line) {
    assertThat(blackout.of(line)).isEqualTo(line);
  }
}

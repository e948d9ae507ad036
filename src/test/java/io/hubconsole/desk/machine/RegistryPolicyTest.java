package io.hubconsole.desk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.settings.Settings.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code reg query} tells of the policy's key. */
@Execution(ExecutionMode.CONCURRENT)
class RegistryPolicyTest {
  private static final String TOLD =
      """

      HKEY_LOCAL_MACHINE\\Software\\Policies\\Hub Console
          language    REG_SZ    sv
          appearance    REG_SZ    light
          locked    REG_MULTI_SZ    language\\0appearance
          profiles    REG_SZ    [{"name":"V\\u00e4xj\\u00f6","kind":"remote","url":"https://hub.example.com","purpose":"LIVE","readOnly":false}]
          updates.url    REG_SZ    https://it.example.com/hub console.json
          proxy    REG_SZ
          number of desks    REG_DWORD    0x5

      HKEY_LOCAL_MACHINE\\Software\\Policies\\Hub Console\\Other
      """
          .replace("\n", "\r\n");

  private static MachineSettings read(String told) {
    MachineReading reading = new MachineReading(address -> address.startsWith("https://"));
    reading.take(RegistryPolicy.KEY, RegistryPolicy.read(told));
    return reading.settings();
  }

  @Test
  void isReadAsTheFileIs() {
    MachineSettings set = read(TOLD);
    assertThat(set.language()).contains("sv");
    assertThat(set.appearance()).contains(Appearance.LIGHT);
    assertThat(set.locked()).containsExactlyInAnyOrder(MachineKey.LANGUAGE, MachineKey.APPEARANCE);
    assertThat(set.profiles()).extracting(Profile::name).containsExactly("Växjö");
    assertThat(set.faults())
        .extracting(MachineFault::key)
        .containsExactlyInAnyOrder("updates.url", "proxy", "number of desks");
    assertThat(set.faults()).extracting(MachineFault::source).containsOnly(RegistryPolicy.KEY);
  }

  @Test
  void profilesMayBeALineEach() {
    MachineSettings set =
        read(
            "    profiles    REG_MULTI_SZ   "
                + " {\"name\":\"A\",\"kind\":\"remote\",\"url\":\"https://a\",\"purpose\":\"TEST\"}\\0{\"name\":\"B\",\"kind\":\"remote\",\"url\":\"https://b\",\"purpose\":\"LIVE\"}\r\n");
    assertThat(set.profiles()).extracting(Profile::name).containsExactly("A", "B");
    assertThat(set.faults()).isEmpty();
  }

  @Test
  void brokenJsonIsAFaultOfItsKey() {
    assertThat(read("    profiles    REG_SZ    [{\"name\":\r\n").faults())
        .extracting(MachineFault::key, MachineFault::kind)
        .containsExactly(tuple("profiles", MachineFault.Kind.NO_LIST));
  }

  @Test
  void comesBeforeTheFileKeyByKey() throws Exception {
    MachineReading reading = new MachineReading(address -> true);
    reading.take(RegistryPolicy.KEY, RegistryPolicy.read("    language    REG_SZ    sv\n"));
    reading.take(
        "file", new JsonMapper().readTree("{\"language\": \"en\", \"appearance\": \"dark\"}"));
    assertThat(reading.settings().language()).contains("sv");
    assertThat(reading.settings().appearance()).contains(Appearance.DARK);
    assertThat(reading.settings().sources()).containsExactly(RegistryPolicy.KEY, "file");
  }
}

package io.hubconsole.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMetaTest {
  private final ContractJson json = new ContractJson();
  private final StoredMeta metas = new StoredMeta(json);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1           | {}
          0           | {"a":1}
          -7          | {"a":-1.50}
          999999999   | {"a":{"b":[1,"}"]},"å":"\\",}"}
          1000000000  | {"a":null}
          2147483647  | {"a":"caseId"}
          -2147483648 | {}
          """)
  void whatWasWrittenIsReadAsItWas(int caseId, String further) {
    RequestMeta meta = new RequestMeta(caseId, new JsonText(further));

    assertThat(metas.read(json.text(meta))).isEqualTo(meta);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"caseId\": 12, \"a\": 1}",
        "{\"a\":1,\"caseId\":12}",
        "{\"caseId\":12 ,\"a\":1}",
        "{\"caseId\":12.0,\"a\":1}"
      })
  void whatOthersWroteIsParsed(String column) {
    assertThat(metas.read(column)).isEqualTo(new RequestMeta(12, new JsonText("{\"a\":1}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "{\"caseId\":", "{\"caseId\":12", "{\"caseId\":}", "[1]"})
  void whatIsNoMetaIsRefused(String column) {
    assertThatThrownBy(() -> metas.read(column)).isInstanceOf(UnreadableJson.class);
  }
}

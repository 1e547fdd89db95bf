package dev.footbridge.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule D6: the text that a storage keeps for a value, and the value that it is read as. */
class StoredValueTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"n\":1} | | {\"n\":1}",
        "7 | Date | {\"footbridge:type\":\"Date\",\"data\":7}",
        "\"NaN\" | Number | {\"footbridge:type\":\"Number\",\"data\":\"NaN\"}",
        "\"\" | Undefined | {\"footbridge:type\":\"Undefined\",\"data\":\"\"}",
        "{\"footbridge:type\":\"Date\",\"data\":7} |"
            + " | {\"footbridge:type\":\"Object\",\"data\":{\"footbridge:type\":\"Date\",\"data\":7}}",
      })
  void D6_aValueIsReadAsItWasStored(String data, String type, String kept) throws Exception {
    String typed = type == null ? "" : ",\"dataType\":\"" + type + "\"";

    assertThat(StoredValue.of(mapper.readTree("{\"data\":" + data + typed + "}"))).isEqualTo(kept);
    assertThat(read(kept)).isEqualTo(type == null ? data : data + " " + type);
  }

  @Test
  void D6_aTypeThatTheShimDoesNotSendIsIgnored() throws Exception {
    assertThat(StoredValue.of(mapper.readTree("{\"data\":7,\"dataType\":\"Map\"}"))).isEqualTo("7");
  }

  @Test
  void D6_noDataIsAnEmptyString() throws Exception {
    assertThat(StoredValue.of(mapper.readTree("{\"key\":\"a\"}"))).isEqualTo("\"\"");
    assertThat(read("\"\"")).isEqualTo("\"\"");
  }

  /** Returns the JSON of the data in the result for a text, and the type of the data. */
  private String read(String kept) {
    Map<String, Object> result = StoredValue.result(kept, this::tree);
    Object json = ((RawValue) Objects.requireNonNull(result.get("data"))).rawValue();
    return result.containsKey("dataType") ? json + " " + result.get("dataType") : json.toString();
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** Values of a second copy of a library, as a plugin's own class loader may have them. */
class ForeignTypesTest {
  private final JsonCodec codec = new JsonCodec(500);

  /** Returns a class as another class loader has it. */
  private static Class<?> copyOf(Class<?> type) throws Exception {
    URL[] jars = {
      jarOf(type), jarOf(JsonParser.class), jarOf(JsonProperty.class), jarOf(JsonNode.class)
    };
    Class<?> copy =
        new URLClassLoader(jars, ClassLoader.getPlatformClassLoader()).loadClass(type.getName());
    assertThat(copy).isNotSameAs(type);
    return copy;
  }

  private static URL jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void S7_aForeignJsonObjectIsRefusedWithBothJars() throws Exception {
    Object foreign = copyOf(JSONObject.class).getConstructor().newInstance();

    assertThatThrownBy(() -> codec.writeObject(Map.of("in", foreign)))
        .isInstanceOf(JsonWriteException.class)
        .cause()
        .hasMessageContaining(
            "the org.json.JSONObject is a copy from "
                + jarOf(JSONObject.class).getPath()
                + ", but Footbridge uses the one from "
                + jarOf(JSONObject.class).getPath());
  }

  @Test
  void S7_aForeignNodeOfASubclassIsRefused() throws Exception {
    Class<?> factory = copyOf(com.fasterxml.jackson.databind.node.JsonNodeFactory.class);
    Object instance = factory.getField("instance").get(null);
    Object foreign = factory.getMethod("objectNode").invoke(instance);

    assertThatThrownBy(() -> codec.writeObject(foreign))
        .isInstanceOf(JsonWriteException.class)
        .cause()
        .hasMessageContaining("the com.fasterxml.jackson.databind.JsonNode is a copy from ");
  }

  @Test
  void parametersOfAForeignTypeAreRefused() throws Exception {
    Class<?> foreign = copyOf(JSONObject.class);

    assertThatThrownBy(() -> codec.read("{}", foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the org.json.JSONObject is a copy from ");
  }

  @Test
  void ourOwnAreWritten() throws Exception {
    assertThat(codec.writeObject(new JSONObject().put("a", 1))).isEqualTo("{\"a\":1}");
    assertThat(codec.writeObject(codec.newObject().put("a", 1))).isEqualTo("{\"a\":1}");
  }
}

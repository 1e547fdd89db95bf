package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Names of the places of classes, for messages about two copies of one. */
class ClassOriginTest {
  /** Loads a class again, from bytes without a place. */
  private static final class Copying extends ClassLoader {
    Class<?> copyOf(Class<?> type) throws Exception {
      String file = "/" + type.getName().replace('.', '/') + ".class";
      try (InputStream code = Objects.requireNonNull(type.getResourceAsStream(file))) {
        byte[] bytes = code.readAllBytes();
        return defineClass(type.getName(), bytes, 0, bytes.length);
      }
    }
  }

  @Test
  void aClassOfAFolderOrJarIsFromItsPath() {
    assertThat(ClassOrigin.of(ClassOriginTest.class))
        .isEqualTo(
            ClassOriginTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void aClassWithoutAPlaceIsFromItsLoader() throws Exception {
    assertThat(ClassOrigin.of(new Copying().copyOf(ClassOriginTest.class)))
        .isEqualTo("the loader " + Copying.class.getName());
  }

  @Test
  void aClassOfTheVirtualMachineIsFromThePlatform() {
    assertThat(ClassOrigin.of(String.class)).isEqualTo("the platform");
  }
}

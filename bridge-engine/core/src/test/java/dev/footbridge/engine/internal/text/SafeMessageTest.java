package dev.footbridge.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footbridge.api.MiniAppInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule X1: messages that a program may read. */
class SafeMessageTest {
  private static String read(Throwable thrown) {
    return SafeMessage.of(thrown, SafeMessageTest.class.getClassLoader());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no funds",
        "Cannot read the card",
        "余额不足",
        "parameter.age should be Number instead of String;",
        "see https://example.com/help",
        "no picture at https://cdn.example.com/img/Logo.png",
        "5",
        "file a/b.txt is missing",
        "price is US$5",
        "Rs$500 are needed, Mex$20 are there",
        "A$AP Rocky is sold out",
        "only for android/ios",
        "android/ios/Web only",
        "java/kotlin plugins only",
        "write it in java. Then try again",
        "the sun/moon icon is missing",
        "cannot read /home/me/Photos/cat.jpg",
        "cannot read Photos/2024/Cat.jpg",
        "cannot open content://media/external/Images/7",
        "pay at example.com/shop/Checkout",
        "pay at www.example.com/Checkout",
        "see docs.my-shop.example.com",
        "my.holiday.Photo.jpg is too large",
        "call Wallet.open() first",
        "call wx.login() or Promise.all(list) first",
        "contact Ann@cafe.example",
        "Order@20240101 is unknown",
        "Team@beef is full",
        "an Exception was made for you",
        "index 7 is out of range, 1 to 5 are allowed",
        "the card is out of bounds",
        "Cannot invoke the card reader",
        "com.example.shop is not installed",
        "请安装com.eg.android.AlipayGphone",
        "com.example.Wallet is not installed",
        "grant android.permission.CAMERA first",
        "open android.settings.SETTINGS",
        "see com/example/Wallet",
        "Foo$1 a piece",
        "use version 2.0.1.Final",
        "a$b$c",
        "$Recycle.Bin"
      })
  void X1_keepsMessagesOfAuthors(String message) {
    assertThat(read(new IllegalStateException(message))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.footbridge.engine.internal.text.SafeMessageTest failed",
        "dev/footbridge/engine/internal/text/SafeMessageTest",
        "class dev.footbridge.engine.internal.text.SafeMessageTest$Stackless",
        "https://example.com/help says java.util.UUID failed",
        "com.example.WalletException",
        "com.example.WalletError: empty",
        "kotlin.Unit",
        "[Ljava.lang.String;",
        "[[Ljava/lang/String;",
        "android.app.Activity",
        "java.lang.String",
        "at Wallet.pay(Wallet.java:3)",
        "Outer$Inner",
        "IOException: broken pipe",
        "Wallet@1b6d3586",
        "[I@1b6d3586",
        "cannot pay: java.io.IOException: disk full",
        "java/lang/String",
        "Ljava/lang/String;",
        "android/app/Activity",
        "at com.example.Wallet$1.run(Unknown Source)",
        "broken\n\tat Wallet.<init>(Wallet.kt)",
        "Wallet$$Lambda"
      })
  void X1_replacesMessagesWithClassNames(String message) {
    assertThat(read(new IllegalStateException(message))).isEqualTo("internal error");
  }

  @Test
  void X1_replacesMessagesOfTheVirtualMachine() {
    assertThat(
            List.of(
                new NullPointerException("Cannot invoke \"String.length()\" because \"s\" is null"),
                new ArithmeticException("/ by zero"),
                new IndexOutOfBoundsException("Index 3 out of bounds for length 2"),
                new ArrayIndexOutOfBoundsException("length=2; index=3"),
                new ClassCastException("class A cannot be cast to class B (A and B are in app)"),
                new ArrayStoreException("A"),
                new NoClassDefFoundError("A"),
                new NegativeArraySizeException("-1"),
                new StackOverflowError("deep"),
                new IllegalStateException(),
                new IllegalStateException("")))
        .allSatisfy(e -> assertThat(read(e)).isEqualTo("internal error"));
  }

  @Test
  void X1_aMessageWithManyNamesIsNotSearchedForEver() {
    assertThat(read(new IllegalStateException("com.a.B ".repeat(20)))).startsWith("com.a.B");
    assertThat(read(new IllegalStateException("com.a.B ".repeat(21)))).isEqualTo("internal error");
    String long1 = "a.".repeat(1_000_000);
    String long2 = "Y" + "y".repeat(2_000_000);
    assertThat(read(new IllegalStateException(long1))).isEqualTo(long1);
    assertThat(read(new IllegalStateException(long2))).isEqualTo(long2);
  }

  @Test
  void X1_replacesMessagesOfThePlatform() {
    List<Callable<?>> failing =
        List.of(
            () -> Integer.valueOf("x"),
            () -> Optional.empty().orElseThrow(),
            () -> Files.readString(Path.of("no such file")),
            () -> Objects.checkIndex(3, 2),
            () -> LocalDate.parse(List.of("tomorrow").get(0)),
            () -> new JSONObject().get("card"));
    for (Callable<?> each : failing) {
      Throwable thrown = catchThrowable(each::call);
      assertThat(thrown).hasMessageMatching("(?s).+");
      assertThat(read(thrown)).as(thrown.toString()).isEqualTo("internal error");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // passed on purpose
  void X1_hidesTheNameOfOurParameterThatAHandlerPassesNullFor() {
    assertThat(read(catchThrowable(() -> MiniAppInfo.of("app").withName(null))))
        .isEqualTo("internal error");
  }

  @Test
  void X1_keepsMessagesThatAnAuthorPassesThroughThePlatform() {
    assertThat(read(catchThrowable(() -> Objects.requireNonNull(null, "no card"))))
        .isEqualTo("no card");
    assertThat(
            read(
                catchThrowable(
                    () ->
                        Optional.empty().orElseThrow(() -> new NoSuchElementException("no card")))))
        .isEqualTo("no card");
  }

  /** A class loader of an app's plugins, which alone knows one class. */
  private static final class OfPlugins extends ClassLoader {
    static final String NAME = "shop.Wallet";

    OfPlugins() {
      super(SafeMessageTest.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.equals(NAME)) {
        throw new NoClassDefFoundError("shop/Money"); // it is there, but what it needs is not
      }
      return super.findClass(name);
    }
  }

  @Test
  void X1_aNameIsThatOfAClassIfTheAuthorsLoaderHasTheClass() {
    Throwable thrown = new IllegalStateException(OfPlugins.NAME + " is empty");

    assertThat(SafeMessage.of(thrown, new OfPlugins())).isEqualTo("internal error");
    assertThat(read(thrown)).isEqualTo("shop.Wallet is empty");
  }

  @Test
  void X1_withoutAnAuthorOurClassesAndThoseOfTheExceptionCount() {
    String ours = SafeMessageTest.class.getName();

    assertThat(SafeMessage.of(new IllegalStateException(ours + " failed"), null))
        .isEqualTo("internal error");
    assertThat(SafeMessage.of(new Stackless(ours + " failed"), null)).isEqualTo("internal error");
    assertThat(SafeMessage.of(new Stackless("no card"), null)).isEqualTo("no card");
  }

  @Test
  void X1_theLoaderOfTheExceptionCountsBesideTheAuthors() {
    ClassLoader knowsNothing = new ClassLoader(null) {};
    String ours = SafeMessageTest.class.getName();

    assertThat(SafeMessage.of(new Stackless(ours + " failed"), knowsNothing))
        .isEqualTo("internal error");
    assertThat(SafeMessage.of(new Stackless("no card"), knowsNothing)).isEqualTo("no card");
  }

  /** An exception of an author, without a stack. */
  private static final class Stackless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stackless(String message) {
      super(message, null, false, false);
    }
  }

  @Test
  void X1_anExceptionWithoutFramesIsOfItsClass() {
    assertThat(read(new Stackless("no card"))).isEqualTo("no card");
    IllegalStateException platform = new IllegalStateException("no card");
    platform.setStackTrace(new StackTraceElement[0]);
    assertThat(read(platform)).isEqualTo("internal error");
  }

  /** An exception that fails when its frames are read. */
  private static final class Framed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Framed(String message) {
      super(message);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no frames");
    }
  }

  @Test
  void X1_anExceptionWhoseFramesCannotBeReadHasNoAuthor() {
    assertThat(read(new Framed("no card"))).isEqualTo("internal error");
  }

  @Test
  void X1_aMethodThatPassesATextOnMayBeTheOnlyFrame() {
    NullPointerException thrown = new NullPointerException("no card");
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 3)
        });
    assertThat(read(thrown)).isEqualTo("no card");
  }

  /** Knows one class, which needs another one that is not there. */
  private static final class Knowing extends ClassLoader {
    private final String name;

    Knowing(String name) {
      super(null);
      this.name = name;
    }

    @Override
    protected Class<?> findClass(String asked) throws ClassNotFoundException {
      if (asked.equals(name)) {
        throw new NoClassDefFoundError("com/example/Card");
      }
      throw new ClassNotFoundException(asked);
    }
  }

  @Test
  void X1_aClassThatCannotBeLinkedIsAClass() {
    ClassLoader broken = new Knowing("com.example.Wallet");

    assertThat(SafeMessage.of(new IllegalStateException("com.example.Wallet is shut"), broken))
        .isEqualTo("internal error");
    assertThat(SafeMessage.of(new IllegalStateException("com.example.Shop is shut"), broken))
        .isEqualTo("com.example.Shop is shut");
  }

  @Test
  void X1_aClassIsOneThatTheAuthorTheExceptionOrElseTheEngineKnows() {
    String ours = SafeMessageTest.class.getName() + " is shut";
    String theirs = "com.example.Wallet is shut";
    ClassLoader author = new Knowing("com.example.Wallet");

    assertThat(SafeMessage.of(new IllegalStateException(theirs), author))
        .as("of the author")
        .isEqualTo("internal error");
    assertThat(SafeMessage.of(new IllegalStateException(ours), author))
        .as("neither of the author nor of the exception")
        .isEqualTo(ours);
    assertThat(SafeMessage.of(new Stackless(ours), author))
        .as("of the exception")
        .isEqualTo("internal error");
    assertThat(SafeMessage.of(new IllegalStateException(ours), null))
        .as("of the engine, if nobody else is known")
        .isEqualTo("internal error");
    assertThat(SafeMessage.of(new IllegalStateException(theirs), null)).isEqualTo(theirs);
  }
}

package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules A3, A6: the proxies that a host takes, and what is wrong with the others. */
class AppProxiesTest {
  interface Ledger {}

  interface Wallet {}

  interface PhoneWallet extends Wallet {}

  private static final Set<Class<?>> SERVICES =
      new LinkedHashSet<>(List.of(Ledger.class, Wallet.class));

  @ProxyService(proxy = Ledger.class)
  private static final class MyLedger implements Ledger {}

  @ProxyService(proxy = Wallet.class)
  private static class MyWallet implements Wallet {}

  private static final class OtherWallet implements Wallet {}

  @ProxyService(proxy = PhoneWallet.class)
  private static final class MyPhoneWallet implements PhoneWallet {}

  @ProxyService(proxy = Wallet.class)
  private static final class Purse {}

  @ProxyService(proxy = Runnable.class)
  private static final class Foreign implements Runnable {
    @Override
    public void run() {}
  }

  private final AppProxies proxies = new AppProxies();
  private final Problems problems = new Problems();

  private void assertRefused(Object proxy, String text) {
    proxies.add(proxy);
    proxies.of(SERVICES, problems);
    assertThat(problems.errors()).extracting(Problem::text).containsExactly(text);
  }

  @Test
  void A3_aHostTakesOneProxyOfEachOfItsServices() {
    MyWallet wallet = new MyWallet();
    MyLedger ledger = new MyLedger();
    proxies.add(wallet);
    proxies.add(ledger);

    assertThat(proxies.of(SERVICES, problems)).containsExactly(wallet, ledger);
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  void A3_aProxyMayNameAKindOfAService() {
    MyPhoneWallet wallet = new MyPhoneWallet();
    proxies.add(wallet);

    assertThat(proxies.of(SERVICES, problems)).containsExactly(wallet);
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  void A3_aProxyOfAnotherHostIsToldWhatThisOneTakes() {
    assertRefused(
        new Foreign(),
        "@ProxyService names Runnable, but this host takes a AppProxiesTest.Ledger or a"
            + " AppProxiesTest.Wallet; leave it out on this host\n    for class AppProxiesTest.Foreign");
  }

  @Test
  void A3_aProxyWithoutTheAnnotationIsToldWhichServiceItIs() {
    assertRefused(
        new OtherWallet(),
        "a proxy must carry @ProxyService; add @ProxyService(proxy = AppProxiesTest.Wallet.class)\n"
            + "    for class AppProxiesTest.OtherWallet");
  }

  @Test
  void A3_aProxyMustBeWhatItNames() {
    assertRefused(
        new Purse(),
        "@ProxyService names AppProxiesTest.Wallet, which the class is not; extend or implement it\n"
            + "    for class AppProxiesTest.Purse");
  }

  @Test
  void A6_aSecondProxyOfAServiceIsRefused() {
    proxies.add(new MyWallet());
    assertRefused(
        new MyPhoneWallet(),
        "only one AppProxiesTest.Wallet can be registered, and AppProxiesTest.MyWallet already is;"
            + " remove one\n    for class AppProxiesTest.MyPhoneWallet");
  }
}

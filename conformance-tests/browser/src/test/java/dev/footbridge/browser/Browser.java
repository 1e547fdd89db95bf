package dev.footbridge.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Headless Chromium, as Debian has it. */
final class Browser {
  private Browser() {}

  /** Opens a browser whose profile is in {@code folder}. */
  static ChromeDriver open(Path folder) throws IOException {
    Path profile = Files.createDirectory(folder.resolve("profile"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("footbridge.chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless",
        "--no-sandbox", // root cannot use the sandbox
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                Path.of(System.getProperty("footbridge.chromedriver", "/usr/bin/chromedriver"))
                    .toFile())
            .build();
    return new ChromeDriver(driver, options);
  }
}

package dev.footbridge.jars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The modules of the current build, and the files that they packaged. */
final class Build {
  private static final Path ROOT = Path.of("../..");
  private static final Path TARGET =
      Path.of("").toAbsolutePath().relativize(Path.of(System.getProperty("footbridge.target")));
  private static final String VERSION = System.getProperty("footbridge.version");

  private Build() {}

  /** Returns the folder of every module with a jar, except modules of profiles. */
  static List<Path> modules() throws Exception {
    List<Path> modules = new ArrayList<>();
    collectModules(ROOT, modules);
    return modules;
  }

  /** Returns a module's packaged files with an extension, in the version of this build. */
  static List<Path> packed(Path module, String extension) throws IOException {
    Path target = module.resolve(TARGET);
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(extension))
          .filter(file -> file.getFileName().toString().contains("-" + VERSION))
          .sorted()
          .toList();
    }
  }

  private static void collectModules(Path folder, List<Path> modules) throws Exception {
    Element pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("pom.xml").toFile())
            .getDocumentElement();
    List<Element> packaging = children(pom, "packaging");
    if (packaging.isEmpty() || !packaging.get(0).getTextContent().equals("pom")) {
      modules.add(folder);
    }
    for (Element list : children(pom, "modules")) {
      for (Element module : children(list, "module")) {
        collectModules(folder.resolve(module.getTextContent().trim()), modules);
      }
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}

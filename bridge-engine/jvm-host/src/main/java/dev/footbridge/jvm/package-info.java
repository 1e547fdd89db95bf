/**
 * Mini programs and plugins as files on the JVM's machine: reads a program's folder, compiles
 * plugins given as {@code .java} files, and loads those given as classes.
 *
 * <pre>{@code
 * ProgramFolder program = ProgramFolder.read(Path.of("examples/quickstart"));
 * PluginLoader loader = new PluginLoader(program.classpath(), CompilationCache.ofUser(System.getenv()));
 * BridgeEngineBuilder engine = BridgeEngine.builder();
 * new LoadedPlugins(loader.load(program.plugins())).registerWith(engine);
 * engine.build().launch(program.info()).evaluate(program.source());
 * }</pre>
 *
 * <p>If the files have errors, a {@link
 * dev.footbridge.contract.problem.BridgeConfigurationException} lists all of them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;

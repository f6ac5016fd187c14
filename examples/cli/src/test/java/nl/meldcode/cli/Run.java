package nl.meldcode.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run of the command line gave. */
record Run(int status, String out, String err) {

    /** Within this process, plain. */
    static Run of(String... args) {
        return withInput("", args);
    }

    static Run withInput(String input, String... args) {
        return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    static Run withInput(InputStream input, String... args) {
        return on(new Terminal(Map.of(), descriptor -> false), input, args);
    }

    static Run on(Terminal terminal, InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Streams(input, out, err, terminal));
        String output = out.toString(StandardCharsets.UTF_8);
        Schemas.check(output);
        return new Run(status, output, err.toString(StandardCharsets.UTF_8));
    }

    /** The runnable jar, as a process that has to do without UTF-8 in its locale. */
    static ProcessBuilder jar(List<String> jvm, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short run is over before the optimising compiler pays.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvm);
        command.add("-jar");
        command.add(System.getProperty("meldcode.jar"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    static Run ofJar(String... args) throws IOException, InterruptedException {
        return ofJarWithInput(new byte[0], args);
    }

    static Run ofJarWithInput(byte[] input, String... args) throws IOException, InterruptedException {
        Path err = Files.createTempFile("meldcode", ".err");
        Process process = jar(List.of(), args).redirectError(err.toFile()).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // It did not want to read.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String errors = Files.readString(err);
        Files.delete(err);
        return new Run(status, out, errors);
    }
}

package io.github.socialprescribing.dmi.examples.scripting;

import io.github.socialprescribing.dmi.examples.commandline.DidYouMean;
import io.github.socialprescribing.dmi.examples.commandline.InputFormat;
import io.github.socialprescribing.dmi.examples.commandline.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that a script reads; whatever is wrong with it is said by its name. */
final class DataFile {

    private final String name;
    private final Path path;

    private DataFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    /** Does something with a file. */
    interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    /**
     * {@return the file of a name}
     *
     * @param name absolute, or told from the folder in which JShell was started
     * @throws IllegalArgumentException if there is no such file; the message suggests the nearest in its folder
     */
    static DataFile of(String name) {
        Path path = path(name);
        if (!Files.exists(path)) {
            Path whole = path.toAbsolutePath().normalize();
            Path folder = Objects.requireNonNullElse(whole.getParent(), whole);
            throw new IllegalArgumentException(
                    "no such file: " + name + " (looked for in " + folder + ")" + hint(name, folder));
        }
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(name + ": is a folder, not a file");
        }
        return new DataFile(name, path);
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(name + ": is not the name of a file", e);
        }
    }

    private static String hint(String name, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path wanted = Path.of(name);
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> wanted.resolveSibling(file.getFileName()).toString())
                    .toList();
            return DidYouMean.among(names, name);
        } catch (IOException e) {
            return "; there is no such folder";
        }
    }

    String name() {
        return name;
    }

    /** {@return the format that the ending tells, out of those given} */
    InputFormat format(InputFormat... readable) {
        Optional<InputFormat> told = InputFormat.byEnding(name).filter(List.of(readable)::contains);
        return told.orElseThrow(() -> new IllegalArgumentException(name + ": the ending must be "
                + String.join(
                        " or ",
                        Stream.of(readable)
                                .map(format -> "." + format.name().toLowerCase(Locale.ROOT))
                                .toList())));
    }

    /** {@return what is made of the bytes of the file} */
    <T> T read(Use<T> use) {
        try (InputStream in = Files.newInputStream(path)) {
            return use.of(in);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(name + ": " + Reasons.of(e), e);
        }
    }
}

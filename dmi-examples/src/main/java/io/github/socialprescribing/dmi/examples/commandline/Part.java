package io.github.socialprescribing.dmi.examples.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** One file, written under a temporary name until it is moved into place. */
final class Part {

    /** Something that writes to the file. */
    interface Writing {
        void run() throws IOException;
    }

    private final Path target;
    private final Path part;
    private final OutputStream out;

    /**
     * Opens the file.
     *
     * @throws OutputFailure if it cannot be written
     */
    Part(Path folder, String name) {
        target = folder.resolve(name);
        part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try {
            out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), 1 << 16);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    OutputStream out() {
        return out;
    }

    /** Writes to the file, and says which one it was if that fails. */
    void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException | JacksonException e) {
            throw failure(e);
        }
    }

    /** Writes what is still in memory, and closes the file. */
    void finish() {
        writing(out::close);
    }

    void move() {
        writing(() -> Files.move(part, target, StandardCopyOption.REPLACE_EXISTING));
    }

    void discard() {
        try {
            out.close();
        } catch (IOException e) {
            // The reason was reported when writing failed; what is left is to remove the file.
        }
        delete();
    }

    /** Removes the file if it was not moved; it may still be open. */
    void delete() {
        writing(() -> Files.deleteIfExists(part));
    }

    private OutputFailure failure(Exception e) {
        Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
        String reason = cause instanceof IOException trouble ? reason(trouble) : String.valueOf(e.getMessage());
        return new OutputFailure(target + ": cannot be written: " + reason, e);
    }

    /** {@return why a file or folder cannot be written, in words} */
    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}

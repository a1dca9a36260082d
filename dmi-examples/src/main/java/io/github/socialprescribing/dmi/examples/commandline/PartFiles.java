package io.github.socialprescribing.dmi.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The files of one run in one folder: written under temporary names and moved into place together, so that nobody ever sees
 * half a file. A run that fails or is interrupted leaves none.
 */
final class PartFiles implements AutoCloseable {

    private final Path folder;
    private final Console console;
    private final List<Part> parts = new ArrayList<>();
    private final Thread interruption = new Thread(this::abandon, "interruption");

    /** Held by whoever moves or removes the files. */
    private final ReentrantLock settling = new ReentrantLock();

    private boolean settled;

    /**
     * Makes the folder if there is none.
     *
     * @throws OutputFailure if it cannot be made
     */
    PartFiles(Path folder, Console console) {
        this.folder = folder;
        this.console = console;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputFailure("--out " + folder + ": cannot be made: " + Part.reason(e), e);
        }
        Runtime.getRuntime().addShutdownHook(interruption);
    }

    /**
     * {@return a new file, open for writing}
     *
     * @throws OutputFailure if it cannot be written
     */
    Part open(String name) {
        settling.lock();
        try {
            Part part = new Part(folder, name);
            parts.add(part);
            return part;
        } finally {
            settling.unlock();
        }
    }

    /**
     * Closes the files and moves them into place.
     *
     * @throws OutputFailure if one cannot be written to its end or moved
     */
    void place() {
        parts.forEach(Part::finish);
        settling.lock();
        try {
            parts.forEach(Part::move);
            settled = true;
        } finally {
            settling.unlock();
        }
    }

    /** Removes what was not moved into place. */
    @Override
    public void close() {
        settling.lock();
        try {
            settled = true;
            parts.forEach(Part::discard);
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook will find that all is settled.
        } finally {
            settling.unlock();
        }
    }

    /** Removes the files when the process is told to end, and keeps the lock, so that none is moved while it ends. */
    private void abandon() {
        settling.lock();
        if (!settled) {
            parts.forEach(Part::delete);
            console.err().println("interrupted: nothing was written into " + folder);
        }
    }
}

package io.gatehouse.app.wiring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes a file where none was, and its folders; says in words why where that cannot be.
final class NewFile {

    private NewFile() {}

    /// The file, empty, to be written to.
    ///
    /// @throws IOException when it is there already or cannot be made; the message is for people
    static OutputStream open(Path file) throws IOException {
        try {
            var folder = file.toAbsolutePath().getParent();
            // A link to a folder is one, which making it anew would deny.
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            var what = file.toString().equals(e.getFile())
                    ? file + " is there already; nothing is written over, name a new file"
                    : e.getFile() + " is a file and no folder";
            throw new IOException(what, e);
        } catch (AccessDeniedException e) {
            throw new IOException("not allowed to write to " + e.getFile(), e);
        } catch (FileSystemException e) {
            throw new IOException(
                    file + " cannot be written: " + (e.getReason() == null ? e.getMessage() : e.getReason()), e);
        }
    }
}

package io.tollstream.commandline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file or directory could not be used, in words: the exceptions of the JDK often say only a path. */
public final class WhyNot {

    private WhyNot() {}

    /** A clause without a full stop. */
    public static String of(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException missing -> "it does not exist";
            case AccessDeniedException forbidden -> "its permissions do not allow it";
            case FileAlreadyExistsException file -> "a file is where a directory must be";
            case CharacterCodingException bytes -> "it is no text in UTF-8";
            case FileSystemException other when other.getReason() != null -> lower(other.getReason());
            default -> trouble.getMessage() == null ? "reading or writing fails" : lower(trouble.getMessage());
        };
    }

    private static String lower(String reason) {
        return reason.isEmpty()
                ? "reading or writing fails"
                : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}

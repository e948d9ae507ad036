package io.hubconsole.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The words that open the console.
 *
 * @param home the folder it is kept in; empty: the usual one
 * @param profile the name of the one to open; empty: the one that was open last
 * @param link the link to a case, as it was given
 * @param withoutDisplay where a tour leaves its pictures on a machine without a display
 */
record ConsoleWords(
    Optional<Path> home,
    Optional<String> profile,
    Optional<String> link,
    Optional<Path> withoutDisplay) {
  private static final ConsoleWords NONE =
      new ConsoleWords(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The names of all commands. */
  static final Set<String> COMMANDS =
      Set.of(
          "serve",
          "import",
          "export",
          "route",
          "resend",
          "log",
          "outbox",
          "tour",
          "support-bundle");

  /**
   * Reads them as a desktop gives them: nothing, {@code --home DIR}, {@code --profile NAME}, a link
   * at the end. Empty for all else, which the parser of the commands reads. That one is of a Java
   * so old that no start can be learned with it: it took an eighth of the time until the window.
   */
  static Optional<ConsoleWords> in(String... words) {
    ConsoleWords read = NONE;
    int end = words.length;
    if (end > 0 && CaseLink.isMeant(words[end - 1])) {
      end--;
      read =
          new ConsoleWords(read.home, read.profile, Optional.of(words[end]), read.withoutDisplay);
    }
    for (int i = 0; i < end; i += 2) {
      Optional<ConsoleWords> further =
          i + 1 < end && isValue(words[i + 1])
              ? read.with(words[i], words[i + 1])
              : Optional.empty();
      if (further.isEmpty()) {
        return Optional.empty();
      }
      read = further.get();
    }
    return Optional.of(read);
  }

  /** The name of a command is none: what was to stand before it was forgotten. */
  private static boolean isValue(String word) {
    return !word.isEmpty()
        && !word.startsWith("-")
        && !CaseLink.isMeant(word)
        && !COMMANDS.contains(word);
  }

  /** Empty where the name is another, or was there before. */
  private Optional<ConsoleWords> with(String name, String value) {
    if (name.equals("--home") && home.isEmpty()) {
      return path(value)
          .map(folder -> new ConsoleWords(Optional.of(folder), profile, link, withoutDisplay));
    }
    return name.equals("--profile") && profile.isEmpty()
        ? Optional.of(new ConsoleWords(home, Optional.of(value), link, withoutDisplay))
        : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}

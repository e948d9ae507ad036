package io.hubconsole.desk.support;

import io.hubconsole.desk.requestlog.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of lines what is nobody's to see: secrets that are known word for word, whatever looks
 * like one, email and network addresses, queries of addresses, what a database says of its values,
 * and the name and home of whoever sits here. GUIDs stay.
 */
final class Blackout {
  /** A shorter one would be found in everything. */
  private static final int SHORTEST_SECRET = 4;

  private static final int SHORTEST_NAME = 3;

  /** A part of another would leave the rest of it. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*");
  private static final Pattern NUMBERED =
      Pattern.compile("(?<![\\w.])(?!127\\.)(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![\\w.])");
  private static final String GROUPS = "[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})";

  /**
   * All eight groups and maybe a port, or two colons for those that are left out; after a word and
   * a colon as well. Never a time of day, nor this machine.
   */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?:(?<![\\w:.])|(?<=[g-zG-Z_]:))(?!(?:::|(?:0:){7})1(?![\\w:]|\\.[0-9]))(?:"
              + (GROUPS + "{7}(?::[0-9]{1,5})?|" + GROUPS + "{6}(?=\\.[0-9])|")
              + (GROUPS + "{0,6}::(?:" + GROUPS + "{0,6})?|::" + GROUPS + "{0,6}")
              + ")(?:(?<=:[0-9]{1,3})(?:\\.[0-9]{1,3}){3})?(?:%\\w+)?(?![\\w:])");

  private static final Pattern STACK = Pattern.compile("\\s+at ");
  private static final Pattern OF_DATABASE =
      Pattern.compile("((?:Jdbc\\w*Exception|PSQLException|SQL\\w*Exception)):.*");
  private static final Pattern NEXT_LINE =
      Pattern.compile("^(?:\\s+at |\\s*\\.\\.\\. |Caused by|[0-9]{4}-).*");

  private final List<String> secrets;
  private final List<String> names;
  private final List<Pattern> profiles;
  private final String home;

  /**
   * Blacks out.
   *
   * @param secrets word for word
   * @param names of people, as far as they are known
   * @param profiles their names, which may be people's; not within the names of classes and
   *     addresses
   * @param home the folder of whoever sits here
   */
  Blackout(
      Collection<String> secrets,
      Collection<String> names,
      Collection<String> profiles,
      String home) {
    this.secrets =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .sorted(LONGEST_FIRST)
            .toList();
    this.names = names.stream().filter(name -> name.length() >= SHORTEST_NAME).toList();
    this.profiles =
        profiles.stream()
            .filter(name -> name.length() >= SHORTEST_NAME)
            .sorted(LONGEST_FIRST)
            .map(Blackout::alone)
            .toList();
    this.home = home;
  }

  /** The secrets that variables of this process hold, by what those are called. */
  static List<String> secretsOf(Map<String, String> environment) {
    List<String> found = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (name.matches("(?i).*(TOKEN|PASSWORD|PASSWD|SECRET|KEY|CREDENTIALS?).*")) {
            found.add(value);
          }
          Matcher login = Pattern.compile("://([^/@\\s]+):([^/@\\s]+)@").matcher(value);
          while (login.find()) {
            found.add(login.group(2));
          }
        });
    return found;
  }

  /** The text of a log without it. */
  String ofLines(String text) {
    StringBuilder kept = new StringBuilder();
    boolean inStatement = false;
    for (String line : text.lines().toList()) {
      if (inStatement && !NEXT_LINE.matcher(line).matches()) {
        continue;
      }
      Matcher database = OF_DATABASE.matcher(line);
      inStatement = database.find();
      kept.append(of(inStatement ? database.replaceFirst("$1: [statement]") : line)).append('\n');
    }
    return kept.toString();
  }

  /**
   * Lines of a log without the names of profiles either. Where a stack trace stands, there are
   * none.
   */
  String withoutProfiles(String lines) {
    return lines
        .lines()
        .map(line -> STACK.matcher(line).lookingAt() ? line : withoutProfilesIn(line))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String withoutProfilesIn(String line) {
    String kept = line;
    for (Pattern profile : profiles) {
      kept = profile.matcher(kept).replaceAll("[name]");
    }
    return kept;
  }

  /** A name for itself: not a part of a word, of a class's name or of an address. */
  private static Pattern alone(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}./_-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-]|[./][\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A text without it. */
  String of(String text) {
    String kept = text;
    for (String secret : secrets) {
      kept = kept.replace(secret, "[secret]");
    }
    kept = QUERY.matcher(kept).replaceAll("$1?[query]");
    kept = Redaction.SECRETS_AND_ADDRESSES.of(kept);
    kept = GROUPED.matcher(kept).replaceAll("[address]");
    kept = NUMBERED.matcher(kept).replaceAll("[address]");
    if (home.length() > 1) {
      kept = kept.replace(home, "~");
    }
    for (String name : names) {
      kept =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(kept)
              .replaceAll("[name]");
    }
    return kept;
  }
}

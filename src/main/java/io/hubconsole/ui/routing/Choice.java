package io.hubconsole.ui.routing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A value that a field may take.
 *
 * @param value as the hub is asked for it: an id or a word
 * @param name as it is shown
 * @param aliases other names under which it is found
 */
record Choice(String value, String name, List<String> aliases) {
  Choice {
    aliases = List.copyOf(aliases);
  }

  /** Whether what is typed is this choice, by name, alias or value. */
  boolean is(String typed) {
    String wanted = typed.strip();
    return name.equalsIgnoreCase(wanted)
        || value.equals(wanted)
        || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(wanted));
  }

  /** Whether this choice begins with what is typed and goes on: it may be meant, half typed. */
  boolean goesOnFrom(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(name, value), aliases.stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> word.startsWith(wanted) && word.length() > wanted.length());
  }

  /** Whether what is typed may become this choice. */
  boolean mayBecome(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return name.toLowerCase(Locale.ROOT).contains(wanted)
        || value.startsWith(wanted)
        || aliases.stream().anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted));
  }
}

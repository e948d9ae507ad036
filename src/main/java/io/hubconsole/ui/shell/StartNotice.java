package io.hubconsole.ui.shell;

import io.hubconsole.desk.machine.MachineFault;
import io.hubconsole.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;

/** What went otherwise at this start than an operator expects; told until it is seen. */
public final class StartNotice {
  private final String sentence;
  private final BooleanProperty seen;
  private final String keep;
  private final Runnable remember;

  /**
   * A notice.
   *
   * @param missingFor the profile that is open because the remembered one is not there; empty for
   *     none missing
   * @param faults what of IT's settings does not hold
   * @param seen kept when the screens are built anew
   * @param remember keeps the profile that is open as the one to open next
   */
  public StartNotice(
      Locale locale,
      Optional<String> missingFor,
      List<MachineFault> faults,
      BooleanProperty seen,
      Runnable remember) {
    Texts texts = Texts.of(StartNotice.class, "shell", locale);
    Stream<String> missing = missingFor.map(open -> texts.get("start.missing", open)).stream();
    Stream<String> first =
        faults.stream().limit(1).map(fault -> texts.get("start.fault", fault.sentence(locale)));
    Stream<String> further =
        Stream.of(faults.size() - 1)
            .filter(count -> count > 0)
            .map(count -> texts.get("start.further", count));
    this.sentence =
        Stream.of(missing, first, further).flatMap(part -> part).collect(Collectors.joining(" "));
    this.seen = seen;
    this.keep = missingFor.map(open -> texts.get("start.keep", open)).orElse("");
    this.remember = remember;
  }

  /** What is to be said; empty for nothing, and once it is seen. */
  StringBinding told() {
    return Bindings.createStringBinding(() -> seen.get() ? "" : sentence, seen);
  }

  void seen() {
    seen.set(true);
  }

  /** What it is called to go on with the profile that is open; empty where none is missing. */
  String keep() {
    return keep;
  }

  /** The one that is missing is not wanted any more. */
  void keepThis() {
    remember.run();
    seen();
  }
}

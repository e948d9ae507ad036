package io.hubconsole.cli;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Drives the console through its jobs and takes a picture of each screen. */
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
  /** The sides of a window that can be laid out and painted, in pixels. */
  private static final int LEAST = 400;

  private static final int MOST = 8000;

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "tourOut")
  private @Nullable Path out;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "tourData")
  private @Nullable Path data;

  @Option(names = "--dark", descriptionKey = "tourDark")
  private boolean dark;

  @Option(names = "--language", paramLabel = "TAG", descriptionKey = "tourLanguage")
  private @Nullable String language;

  @Option(names = "--width", paramLabel = "N", defaultValue = "1280", descriptionKey = "tourWidth")
  private int width = 1280;

  @Option(names = "--height", paramLabel = "N", defaultValue = "800", descriptionKey = "tourHeight")
  private int height = 800;

  TourCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    checkWords();
    return context
        .tour(
            Objects.requireNonNull(out),
            Optional.ofNullable(data),
            new TourRequest(dark, Optional.ofNullable(language), width, height))
        .number();
  }

  private void checkWords() {
    if (outside(width) || outside(height)) {
      throw wrong("usage.pictureSize", Integer.toString(LEAST), Integer.toString(MOST));
    }
    if (language != null && Texts.LANGUAGES.stream().noneMatch(this::isChosen)) {
      throw wrong("usage.language", language, words(Texts.LANGUAGES));
    }
  }

  private static boolean outside(int pixels) {
    return pixels < LEAST || pixels > MOST;
  }

  private boolean isChosen(Locale spoken) {
    return Locale.forLanguageTag(Objects.requireNonNull(language))
        .getLanguage()
        .equals(spoken.getLanguage());
  }

  private static String words(List<Locale> languages) {
    return languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
  }

  private ParameterException wrong(String key, String... values) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), context.texts().get(key, (Object[]) values));
  }
}

package io.hubconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.SupportOfTests;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SupportViewModelTest {
  @TempDir Path folder;

  private final LongJobs jobs = new LongJobs();
  private final List<String> seen = new ArrayList<>();
  private final List<Exception> faults = new ArrayList<>();

  private SupportViewModel model() {
    jobs.runningProperty()
        .subscribe(() -> jobs.runningProperty().forEach(job -> seen.add(job.name())));
    return new SupportViewModel(
        SupportOfTests.of(new HomeFolder(folder.resolve("home")), Map.of()),
        new SameThreadTaskRunner(),
        jobs,
        Texts.of(SupportViewModel.class, "shell", Locale.ENGLISH),
        faults::add);
  }

  @Test
  void savesAsAJobAndTellsWhere() {
    SupportViewModel model = model();
    Path file = folder.resolve(model.suggestedName());
    model.save(file);
    assertThat(seen).contains("Saving a support bundle");
    assertThat(jobs.runningProperty()).isEmpty();
    assertThat(model.toldProperty().get()).startsWith("The support bundle is in " + file);
    assertThat(file).isNotEmptyFile();
    model.seen();
    assertThat(model.toldProperty().get()).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void tellsThatItCannotBeWritten() {
    SupportViewModel model = model();
    model.save(folder.resolve("none/bundle.zip"));
    assertThat(model.toldProperty().get()).startsWith("The support bundle cannot be written to ");
    assertThat(jobs.runningProperty()).isEmpty();
    assertThat(faults).isEmpty();
  }
}

package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.hubs.ReadOnlyHub;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyFormTest {

  @Test
  void nothingIsLoggedAndTheFormSaysWhy(@TempDir Path folder) {
    try (FilledHub hub = new FilledHub(folder, 3)) {
      List<Exception> faults = new ArrayList<>();
      HubSession session =
          new HubSession(
              Profile.practice(true),
              Locale.ENGLISH,
              (_, _) -> new ReadOnlyHub(hub.hub(), "Nothing was sent."),
              new SameThreadTaskRunner(),
              Clock.systemUTC());
      NewRequestViewModel form =
          new NewRequestViewModel(
              session,
              Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH),
              () -> "key",
              faults::add);
      assertThat(form.obstacle().get()).isEmpty();
      session.open();
      assertThat(form.obstacle().get())
          .isEqualTo("This profile is open for reading only: nothing can be logged.");
      form.value(NewRequestField.TYPE).set("call");
      form.value(NewRequestField.CASE_ID).set(Integer.toString(FilledHub.CASE));
      form.save();
      assertThat(form.value(NewRequestField.TYPE).get()).isEqualTo("call");
      assertThat(hub.hub().findRequests(RequestFilter.ALL, PageRequest.first(10)).rows())
          .hasSize(3);
      assertThat(faults).isEmpty();
    }
  }
}

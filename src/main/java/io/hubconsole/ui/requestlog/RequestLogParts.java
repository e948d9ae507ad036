package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FilterText;
import io.hubconsole.desk.requestlog.GroupNotes;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.navigation.Destination;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts the request log together.
 *
 * @param faults takes what is a fault of the product
 * @param jobs where an export is shown while it runs
 * @param notes of the profile that is open
 */
public record RequestLogParts(
    HubSession session,
    TaskRunner tasks,
    SettingsStore settings,
    Texts texts,
    Formats formats,
    Consumer<Exception> faults,
    LongJobs jobs,
    GroupNotes notes) {

  /** The models of the whole view. */
  public RequestLogViewModel model() {
    KnownValues known = new KnownValues();
    FilterViewModel filter =
        new FilterViewModel(
            new FilterText(formats.zone()),
            new FilterCompletion(known, Clock.systemUTC(), formats.zone()),
            tasks,
            texts);
    return new RequestLogViewModel(
        session,
        filter,
        new RequestListViewModel(session, tasks, texts, known, faults),
        new HistogramViewModel(session, filter, texts, faults),
        new DetailViewModel(session, tasks, texts, faults),
        new GroupsViewModel(
            session, filter, new GroupNotesViewModel(notes, tasks, texts, faults), texts, faults),
        new CompareViewModel(session, texts, faults),
        new ExportViewModel(session, tasks, filter, texts, formats, faults, jobs),
        new NewRequestViewModel(session, texts, () -> UUID.randomUUID().toString(), faults),
        new SavedFilters(settings));
  }

  /**
   * The view.
   *
   * @param go leads to another view
   */
  public RequestLogView view(Desktop desktop, Consumer<Destination> go) {
    return new RequestLogView(
        model(), texts, formats, new ColumnWidths(settings, tasks), desktop, go);
  }
}

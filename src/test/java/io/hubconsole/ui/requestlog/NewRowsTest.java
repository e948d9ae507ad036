package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The states of the log over a real hub, and rows that arrive while it is looked at. */
@Execution(ExecutionMode.CONCURRENT)
final class NewRowsTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private final Path folder;
  private final List<FilledHub> opened = new ArrayList<>();

  NewRowsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private RequestLogViewModel open(int rows) {
    FilledHub hub = new FilledHub(folder.resolve("hub"), rows);
    opened.add(hub);
    return LogOfTests.of(hub, folder, tasks, faults::add);
  }

  private FilledHub hub() {
    return opened.getFirst();
  }

  @AfterEach
  void close() {
    opened.forEach(FilledHub::close);
    assertThat(faults).isEmpty();
  }

  @Test
  void announcesNewRowsAndMovesNothing() {
    RequestLogViewModel model = open(250);
    model.list().watch(true);
    RequestPages before = model.list().rowsProperty().get();
    hub().log("smsGateway", "one");
    hub().log("smsGateway", "two");

    tasks.pass(RequestListViewModel.LOOK);

    assertThat(model.list().newRowsProperty().get()).isEqualTo(2);
    assertThat(model.list().rowsProperty().get()).isSameAs(before).hasSize(250);

    model.findAgain();

    assertThat(model.list().rowsProperty().get()).hasSize(252);
    assertThat(model.list().newRowsProperty().get()).isZero();
    assertThat(model.list().rowsProperty().get().getFirst().row().orElseThrow().message())
        .isEqualTo("two");
  }

  @Test
  void countsOnlyNewRowsOfTheFilter() {
    RequestLogViewModel model = open(250);
    model.list().watch(true);
    model.filter().add(new TypeIs("fedexBooking", Sense.ONLY));
    hub().log("smsGateway", null);
    hub().log("fedexBooking", null);

    tasks.pass(RequestListViewModel.LOOK);

    assertThat(model.list().newRowsProperty().get()).isEqualTo(1);
  }

  @Test
  void looksNoMoreWhileNobodySees() {
    RequestLogViewModel model = open(10);
    model.list().watch(true);
    model.list().watch(false);
    hub().log("smsGateway", null);

    tasks.pass(RequestListViewModel.LOOK.multipliedBy(3));

    assertThat(model.list().newRowsProperty().get()).isZero();
  }

  @Test
  void anEmptyLogFillsByItself() {
    RequestLogViewModel model = open(0);
    model.list().watch(true);
    assertThat(model.list().stateProperty().get()).isInstanceOf(LogState.EmptyLog.class);
    hub().log("smsGateway", "first");

    tasks.pass(RequestListViewModel.LOOK);

    assertThat(model.list().stateProperty().get()).isInstanceOf(LogState.Rows.class);
    assertThat(model.list().rowsProperty().get()).hasSize(1);
  }

  @Test
  void saysThatNothingIsFoundAndComesBack() {
    RequestLogViewModel model = open(10);
    model.filter().textProperty().set("xyzzy");
    tasks.pass(FilterViewModel.PAUSE);
    assertThat(model.list().stateProperty().get()).isInstanceOf(LogState.NothingFound.class);

    model.filter().clear();

    assertThat(model.list().stateProperty().get()).isInstanceOf(LogState.Rows.class);
  }

  @Test
  void aTextThatCannotBeReadChangesNothing() {
    RequestLogViewModel model = open(10);
    model.filter().textProperty().set("status:maybe");
    tasks.pass(FilterViewModel.PAUSE);

    assertThat(model.filter().faultProperty().get()).contains("maybe").contains("success or error");
    assertThat(model.list().rowsProperty().get()).hasSize(10);
  }

  @Test
  void chipsAndTextTogetherAreNoMoreThanAHubTakes() {
    RequestLogViewModel model = open(10);
    FilterViewModel filter = model.filter();
    filter.showText("type:none ".repeat(20));
    assertThat(filter.faultProperty().get()).isEmpty();
    filter.textProperty().set("type:x");
    tasks.pass(FilterViewModel.PAUSE);

    assertThat(filter.faultProperty().get()).contains("at most 20 conditions");
    assertThat(filter.filterProperty().get().conditions()).hasSize(20);
    filter.textProperty().set("one two");
    tasks.pass(FilterViewModel.PAUSE);
    assertThat(filter.faultProperty().get()).isEmpty();
  }

  @Test
  void keepsRowsAndTheirAgeWhereTheHubNoLongerAnswers() {
    RequestLogViewModel model = open(120);
    hub().close();

    model.findAgain();

    assertThat(model.list().failureProperty().get()).isNotBlank();
    assertThat(model.list().rowsProperty().get()).hasSize(120);
    assertThat(model.list().provenanceProperty().get()).isPresent();
    assertThat(model.list().stateProperty().get()).isInstanceOf(LogState.Rows.class);
  }

  @Test
  void zoomsIntoTheHistogramAndBackAgain() {
    RequestLogViewModel model = open(2000);
    HistogramBars bars = model.histogram().barsProperty().get();
    assertThat(bars.success() + bars.error()).isEqualTo(2000);

    model.histogram().zoomTo(3, 1);

    long within = bars.bars().subList(1, 4).stream().mapToLong(HistogramBar::all).sum();
    assertThat(model.list().rowsProperty().get()).hasSize((int) within);
    HistogramBars closer = model.histogram().barsProperty().get();
    assertThat(closer.success() + closer.error()).isEqualTo(within);

    model.histogram().zoomOut();

    assertThat(model.list().rowsProperty().get()).hasSize(2000);
    assertThat(model.filter().chips()).isEmpty();
  }

  @Test
  void readsARowWithItsBodiesAndThoseOfItsCase() {
    RequestLogViewModel model = open(40);
    LogRow row = model.list().rowsProperty().get().get(5).row().orElseThrow();

    model.filter().textProperty().set("anna");
    tasks.pass(FilterViewModel.PAUSE);
    model.open(row);
    tasks.pass(DetailViewModel.PAUSE);

    DetailState.Shown shown = (DetailState.Shown) model.detail().stateProperty().get();
    assertThat(shown.detail().request().tree()).isPresent();
    assertThat(shown.detail().request().raw().found()).isEqualTo(1);
    assertThat(shown.detail().response().tree()).isEmpty();
    assertThat(shown.detail().around()).contains(row).allMatch(one -> one.caseId() == row.caseId());
  }

  @Test
  void aTextThatIsTooLongIsToldAtItsOwnField() {
    NewRequestViewModel form = open(3).newRequest();
    form.value(NewRequestField.TYPE).set("phoneCall");
    form.value(NewRequestField.CASE_ID).set(Integer.toString(FilledHub.CASE));
    form.value(NewRequestField.RESPONSE).set("x".repeat(NewExternalRequest.TEXT_LENGTH + 1));
    form.save();
    assertThat(form.fault(NewRequestField.RESPONSE).get()).contains("1,048,576");

    form.value(NewRequestField.RESPONSE).set("");
    form.value(NewRequestField.TYPE).set("x".repeat(NewExternalRequest.TYPE_LENGTH + 1));
    form.save();
    assertThat(form.fault(NewRequestField.TYPE).get()).contains("64");
  }

  @Test
  void clearingTheFilterLeavesNothingToWidenTo() {
    RequestLogViewModel model = open(2000);
    model.histogram().zoomTo(1, 6);
    model.histogram().zoomTo(1, 2);
    assertThat(model.histogram().canZoomOutProperty().get()).isTrue();

    model.filter().clear();

    assertThat(model.histogram().canZoomOutProperty().get()).isFalse();
    model.histogram().zoomOut();
    assertThat(model.list().rowsProperty().get()).hasSize(2000);
  }

  @Test
  void loggingTwiceSavesOneRowUnlessItIsAnotherDecision() {
    RequestLogViewModel model = open(3);
    NewRequestViewModel form = model.newRequest();
    form.value(NewRequestField.TYPE).set("phoneCall");
    form.value(NewRequestField.CASE_ID).set("999");
    form.save();
    assertThat(form.fault(NewRequestField.CASE_ID).get()).contains("999");

    form.value(NewRequestField.CASE_ID).set(Integer.toString(FilledHub.CASE));
    form.value(NewRequestField.META).set("[1]");
    form.save();
    assertThat(form.fault(NewRequestField.META).get()).contains("JSON object");

    form.value(NewRequestField.META).set("{\"caseId\":1,\"who\":\"Anna\"}");
    form.save();

    assertThat(form.toldProperty().get()).contains("number 4");
    assertThat(model.list().rowsProperty().get()).hasSize(4);
  }
}

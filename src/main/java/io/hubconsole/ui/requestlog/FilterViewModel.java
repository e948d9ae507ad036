package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FilterFault;
import io.hubconsole.desk.requestlog.FilterText;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.CreatedAtIs;
import io.hubconsole.hub.RequestFilter.CreatedBetween;
import io.hubconsole.hub.RequestFilter.HostIs;
import io.hubconsole.hub.RequestFilter.IdIs;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestFilter.UrlIs;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The filter as it is typed and clicked together: conditions as chips, and a text that may hold
 * further ones. The filter follows the last key by {@link #PAUSE}; a text that cannot be read
 * leaves it as it was.
 */
final class FilterViewModel {
  static final Duration PAUSE = Duration.ofMillis(150);

  private final FilterText language;
  private final FilterCompletion completion;
  private final TaskRunner tasks;
  private final Texts texts;
  private final ObservableList<Condition> chips = FXCollections.observableArrayList();
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<RequestFilter> filter =
      new ReadOnlyObjectWrapper<>(RequestFilter.ALL);
  private RunningTask waiting = () -> {};
  private boolean filling;

  FilterViewModel(FilterText language, FilterCompletion completion, TaskRunner tasks, Texts texts) {
    this.language = language;
    this.completion = completion;
    this.tasks = tasks;
    this.texts = texts;
    text.addListener(_ -> typed());
  }

  private void typed() {
    if (!filling) {
      waiting.cancel();
      waiting = tasks.later(PAUSE, this::apply);
    }
  }

  /** Filters by chips and text, where the text can be read. */
  private void apply() {
    waiting.cancel();
    FilterText.Reading reading = language.read(text.get());
    if (!reading.faults().isEmpty()) {
      fault.set(sentence(reading.faults().getFirst()));
      return;
    }
    List<Condition> all = new ArrayList<>(chips);
    all.addAll(reading.filter().conditions());
    RequestFilter whole = new RequestFilter(all, reading.filter().commonSearch());
    Optional<FilterFault> unsound = language.unsound(whole);
    fault.set(unsound.map(this::sentence).orElse(""));
    if (unsound.isEmpty()) {
      filter.set(whole);
    }
  }

  private String sentence(FilterFault wrong) {
    return texts.get("filter.fault." + wrong.kind().name(), wrong.field(), wrong.value());
  }

  /** Makes chips of the conditions in the text, and filters at once. */
  void commit() {
    apply();
    if (fault.get().isEmpty()) {
      show(filter.get());
    }
  }

  /** Shows that filter in place of the one there is. */
  void show(RequestFilter wanted) {
    chips.setAll(wanted.conditions());
    filling = true;
    text.set(language.write(RequestFilter.ALL.withCommonSearch(wanted.commonSearch())));
    filling = false;
    apply();
  }

  /** Shows a filter by its text; what cannot be read stays in the field with its fault. */
  void showText(String wanted) {
    FilterText.Reading reading = language.read(wanted);
    if (reading.faults().isEmpty()) {
      show(reading.filter());
    } else {
      chips.clear();
      text.set(wanted);
      apply();
    }
  }

  void clear() {
    show(RequestFilter.ALL);
  }

  /** Adds a condition; one that it excludes gives way. */
  void add(Condition condition) {
    commit();
    chips.removeIf(chip -> chip.equals(condition) || excludes(condition, chip));
    chips.add(condition);
    apply();
  }

  private static boolean excludes(Condition added, Condition there) {
    return switch (added) {
      case StatusIs _ -> there instanceof StatusIs;
      case TypeIs(var _, Sense sense) -> sense == Sense.ONLY && there instanceof TypeIs;
      case HostIs(var _, Sense sense) -> sense == Sense.ONLY && there instanceof HostIs;
      case UrlIs(var _, Sense sense) -> sense == Sense.ONLY && there instanceof UrlIs;
      case IdIs _ -> there instanceof IdIs;
      case MetaIs(String path, var _, Sense sense) ->
          sense == Sense.ONLY
              && there instanceof MetaIs(var other, var _, var _)
              && other.equals(path);
      case CreatedBetween _ -> isTime(there);
      default -> false;
    };
  }

  private static boolean isTime(Condition condition) {
    return condition instanceof CreatedBetween || condition instanceof CreatedAtIs;
  }

  /** Narrows to a stretch of time, or takes the limits of time away. */
  void limitTime(Optional<TimeRange> range) {
    commit();
    chips.removeIf(FilterViewModel::isTime);
    range.ifPresent(limits -> chips.add(new CreatedBetween(limits)));
    apply();
  }

  void remove(Condition condition) {
    commit();
    chips.remove(condition);
    apply();
  }

  /** Takes the last chip back into the empty text, to be changed. */
  void takeBack() {
    if (text.get().isEmpty() && !chips.isEmpty()) {
      Condition last = chips.removeLast();
      text.set(language.write(last));
      apply();
    }
  }

  /** The whole filter as a text to keep. */
  String asText() {
    return language.write(filter.get());
  }

  /** A condition as its chip says it. */
  String textOf(Condition condition) {
    return language.write(condition);
  }

  List<FilterCompletion.Offer> offers(int caret) {
    return completion.at(text.get(), caret);
  }

  ObservableList<Condition> chips() {
    return chips;
  }

  StringProperty textProperty() {
    return text;
  }

  /** What cannot be read in the text; empty for nothing. */
  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RequestFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  void dispose() {
    waiting.cancel();
  }
}

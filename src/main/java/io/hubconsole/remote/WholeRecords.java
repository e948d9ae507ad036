package io.hubconsole.remote;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether records hold all that their types promise: a hub's answer may leave out what the contract
 * does not, and whoever reads the record later would trip over it.
 */
final class WholeRecords {

  /** Whether no component is null but those that may be, at any depth. */
  boolean isWhole(@Nullable Object value) {
    return switch (value) {
      case Record record -> hasAllComponents(record);
      case Iterable<?> values -> areWhole(values);
      case Optional<?> maybe -> maybe.isEmpty() || isWhole(maybe.get());
      case null -> false;
      default -> true;
    };
  }

  private boolean areWhole(Iterable<?> values) {
    for (Object value : values) {
      if (!isWhole(value)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasAllComponents(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = valueOf(component, record);
      boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (value == null ? !mayBeNull : !isWhole(value)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      // The contract's records are public, and so is what they hold.
      throw new IllegalStateException(impossible);
    }
  }
}

package io.hubconsole.rows;

import io.hubconsole.hub.Position;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** The conditions of one query, all of which must hold, with the values they compare to. */
public final class SqlConditions {
  private static final Instant EARLIEST = Instant.parse("-4700-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition whose question marks stand for the values, in their order. */
  public void add(String condition, Object... compared) {
    conditions.add("(" + condition + ")");
    for (Object value : compared) {
      values.add(value instanceof String text ? StorableText.of(text) : value);
    }
  }

  /** Adds that a column of time lies within the range, its ends not. */
  public void addRange(String column, TimeRange range) {
    range.after().ifPresent(after -> add(column + " > ?", utc(after)));
    range.before().ifPresent(before -> add(column + " < ?", utc(before)));
  }

  /**
   * Adds that a row comes after ({@code "<"}, older) or before ({@code ">"}) that position.
   *
   * <p>The first half alone lets the index find its place; H2 does not compare rows by index.
   */
  public void addPosition(String relation, Position position) {
    OffsetDateTime time = utc(position.createdAt());
    add(
        "created_at "
            + relation
            + "= ? and (created_at "
            + relation
            + " ? or id "
            + relation
            + " ?)",
        time,
        time,
        position.id());
  }

  /** All of them, for behind {@code where}. */
  public String sql() {
    return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
  }

  /** Binds the values in the order of their question marks. */
  public <S extends SqlStatement<S>> S bind(S statement) {
    for (int i = 0; i < values.size(); i++) {
      statement.bind(i, values.get(i));
    }
    return statement;
  }

  /** A pattern for {@code like ? escape '!'}: the text anywhere, taken as it is. */
  public static String containing(String text) {
    return "%" + escaped(text) + "%";
  }

  /** A text as it stands for itself within a pattern. */
  public static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** A time as both databases take it; one beyond the years that both know is the last of them. */
  public static OffsetDateTime utc(Instant time) {
    Instant known = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    return known.atOffset(ZoneOffset.UTC);
  }
}

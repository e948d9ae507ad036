package io.hubconsole.benchmarks;

import io.hubconsole.embedded.routing.PostalPattern;
import io.hubconsole.hub.RoutingParameter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Provider competences in indexed tables: the database tests them in rank order. */
final class SqlRouting extends RivalRouting {
  private final Connection connection;
  private final String bits;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /**
   * Fills the tables.
   *
   * @param bits how the database writes the bits that a competence's tests share with a number
   */
  SqlRouting(HubAtScale hub, String url, String bits) throws SQLException {
    super(hub);
    this.bits = bits;
    connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table competence (place int primary key, tested int, override_code varchar(20))");
      statement.execute("create table allowed (place int, parameter int, given varchar(20))");
      statement.execute(
          "create table postal (place int, length int, least varchar(12), greatest varchar(12))");
      fill();
      statement.execute("create index of_code on competence (override_code, place)");
      statement.execute("create unique index by_place on allowed (place, parameter, given)");
      statement.execute("create unique index by_value on allowed (parameter, given, place)");
      statement.execute("create index postal_by_place on postal (place, least, greatest, length)");
      statement.execute("analyze");
    }
    connection.commit();
  }

  private void fill() throws SQLException {
    try (PreparedStatement competence =
            connection.prepareStatement("insert into competence values (?, ?, ?)");
        PreparedStatement allowed =
            connection.prepareStatement("insert into allowed values (?, ?, ?)");
        PreparedStatement postal =
            connection.prepareStatement("insert into postal values (?, ?, ?, ?)")) {
      for (int place = 0; place < providers().size(); place++) {
        PlainCompetence each = providers().get(place);
        add(competence, place, each.tested(), each.overrideCode());
        for (RoutingParameter parameter : RoutingParameter.values()) {
          if (parameter != RoutingParameter.CLIENT_POSTAL_CODE) {
            for (String value : each.values(parameter)) {
              add(allowed, place, PlainQuery.bit(parameter), value);
            }
          }
        }
        for (PostalPattern pattern : each.patterns()) {
          addPattern(postal, place, pattern);
        }
        if (place % 1000 == 999) {
          competence.executeBatch();
          allowed.executeBatch();
          postal.executeBatch();
        }
      }
      competence.executeBatch();
      allowed.executeBatch();
      postal.executeBatch();
    }
  }

  private static void addPattern(PreparedStatement postal, int place, PostalPattern pattern)
      throws SQLException {
    switch (pattern) {
      case PostalPattern.Code(String code) -> add(postal, place, code.length(), code, code);
      case PostalPattern.Prefix(String prefix) -> add(postal, place, 0, prefix, prefix + "~");
      case PostalPattern.Range(String first, String last) ->
          add(postal, place, first.length(), first, last);
    }
  }

  private static void add(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  @Override
  void find(PlainQuery query, @Nullable String code, int leftOut, boolean toCertain, Found found) {
    found.all = true;
    try {
      String possible = possible(query, code);
      List<Object> values = values(query, code);
      try (ResultSet row =
          asked(
              "select min(place) from (select place from competence c where "
                  + possible
                  + " and "
                  + bits.formatted(leftOut)
                  + " = 0 order by place limit 1) f",
              values)) {
        if (row.next() && row.getObject(1) != null) {
          found.certain = row.getInt(1);
          found.any = true;
        }
      }
      if (leftOut == 0 || (toCertain && found.certain == 0)) {
        return;
      }
      boolean upTo = toCertain && found.certain != NONE;
      if (upTo) {
        values.add(found.certain);
      }
      try (ResultSet rows =
          asked(
              "select distinct "
                  + bits.formatted(leftOut)
                  + " from competence c where "
                  + possible
                  + (upTo ? " and place < ?" : ""),
              values)) {
        while (rows.next()) {
          found.any = true;
          found.needed |= rows.getInt(1);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String possible(PlainQuery query, @Nullable String code) {
    StringBuilder sql = new StringBuilder(code == null ? "1 = 1" : "c.override_code = ?");
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (query.values().containsKey(parameter)) {
        int bit = PlainQuery.bit(parameter);
        sql.append(" and (").append(bits.formatted(bit)).append(" = 0 or exists (select 1 from ");
        sql.append(
            parameter == RoutingParameter.CLIENT_POSTAL_CODE
                ? "postal v where v.place = c.place and v.least <= ? and v.greatest >= ?"
                    + " and v.length in (0, ?)))"
                : "allowed v where v.place = c.place and v.parameter = "
                    + bit
                    + " and v.given = ?))");
      }
    }
    return sql.toString();
  }

  private static List<Object> values(PlainQuery query, @Nullable String code) {
    List<Object> values = new ArrayList<>();
    if (code != null) {
      values.add(code);
    }
    for (RoutingParameter parameter : RoutingParameter.values()) {
      String value = query.values().get(parameter);
      if (value != null) {
        values.add(value);
        if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
          values.add(value);
          values.add(value.length());
        }
      }
    }
    return values;
  }

  private ResultSet asked(String sql, List<Object> values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement.executeQuery();
  }

  @Override
  void visit(PlainQuery query, IntPredicate visitor) {
    throw new UnsupportedOperationException("the database finds all at once");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

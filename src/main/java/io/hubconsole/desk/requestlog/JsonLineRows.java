package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.Writer;

/** One row of the contract a line. */
final class JsonLineRows implements RowSink {
  private final ContractJson json = new ContractJson();
  private final Writer writer;

  JsonLineRows(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void write(ExternalRequest row) throws IOException {
    writer.write(json.text(row));
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

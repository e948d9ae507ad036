package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import java.io.Closeable;
import java.io.IOException;

/** Writes rows to a file, in one format; complete once it is closed. */
interface RowSink extends Closeable {
  void write(ExternalRequest row) throws IOException;
}

package io.hubconsole.server.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log as files of JSON lines, a few of limited size. Lines that come faster than the
 * disk takes them are counted instead of kept.
 */
public final class AccessLogFile implements AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLogFile.class);
  private static final int WAITING = 10_000;
  private static final long FILE_BYTES = 16L * 1024 * 1024;
  private static final int OLDER_FILES = 4;

  private final Path file;
  private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(WAITING);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread writer;
  private volatile boolean closing;
  private long written;

  /**
   * Begins to log, after what is in the file.
   *
   * @throws IOException where the file cannot be made
   */
  public AccessLogFile(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    BufferedWriter first = open();
    this.writer = Thread.ofPlatform().daemon().name("access-log").start(() -> writeAll(first));
  }

  private BufferedWriter open() throws IOException {
    BufferedWriter opened =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    written = Files.size(file);
    return opened;
  }

  @Override
  public void write(Line line) {
    if (!waiting.offer(line)) {
      dropped.incrementAndGet();
    }
  }

  private void writeAll(BufferedWriter first) {
    BufferedWriter out = first;
    try {
      while (!closing || !waiting.isEmpty()) {
        Line line = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (line == null) {
          out.flush();
        } else {
          out = written < FILE_BYTES ? out : next(out);
          append(out, json(line));
        }
        tellDropped(out);
      }
      out.close();
    } catch (IOException fault) {
      LOG.warn("The access log ends here: {}", fault.getClass().getName());
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellDropped(BufferedWriter out) throws IOException {
    long lost = dropped.get();
    if (lost > 0 && waiting.isEmpty()) {
      dropped.addAndGet(-lost);
      append(out, "{\"time\":\"" + Instant.now() + "\",\"dropped\":" + lost + "}");
    }
  }

  private void append(BufferedWriter out, String line) throws IOException {
    out.append(line).append('\n');
    written += line.length() + 1;
  }

  private BufferedWriter next(BufferedWriter full) throws IOException {
    full.close();
    for (int age = OLDER_FILES; age > 0; age--) {
      Path newer = age == 1 ? file : older(age - 1);
      if (Files.exists(newer)) {
        Files.move(newer, older(age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return open();
  }

  private Path older(int age) {
    return file.resolveSibling(file.getFileName() + "." + age);
  }

  /** The line's texts are from fixed sets or addresses: nothing in them needs escaping. */
  private static String json(Line line) {
    return "{\"time\":\""
        + Instant.ofEpochMilli(line.millis())
        + "\",\"address\":\""
        + line.address()
        + "\",\"method\":\""
        + line.method()
        + "\",\"operation\":\""
        + line.operation()
        + "\",\"caller\":"
        + line.caller().map(caller -> "\"" + caller + "\"").orElse("null")
        + ",\"status\":"
        + line.status()
        + ",\"bytes\":"
        + line.bytes()
        + ",\"micros\":"
        + line.micros()
        + "}";
  }

  @Override
  public void close() {
    closing = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

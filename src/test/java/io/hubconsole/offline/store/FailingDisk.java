package io.hubconsole.offline.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.message.DbException;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A disk of H2 on which, from the n-th on, everything that writes fails until it is mended. There
 * is one, since H2 makes file systems by their scheme.
 */
public final class FailingDisk extends FilePathWrapper {
  /** How a disk can fail. */
  public enum Fault {
    FULL("No space left on device"),
    BROKEN("Input/output error"),
    READ_ONLY("Read-only file system");

    private final String words;

    Fault(String words) {
      this.words = words;
    }
  }

  private static final AtomicReference<@Nullable Fault> FAULT = new AtomicReference<>();
  private static final AtomicInteger LEFT = new AtomicInteger();
  private static final AtomicInteger WRITES = new AtomicInteger();

  /** The disk, in good order. */
  public static Disk mended() {
    FilePath.register(new FailingDisk());
    FAULT.set(null);
    return new Disk("failing:");
  }

  /** From now on that many writes are done, and all others fail. */
  public static void failAfter(int writes, Fault fault) {
    LEFT.set(writes);
    FAULT.set(fault);
  }

  /** How many writes were done, or tried, so far. */
  public static int writes() {
    return WRITES.get();
  }

  @Override
  public String getScheme() {
    return "failing";
  }

  private static void write() throws IOException {
    WRITES.incrementAndGet();
    Fault fault = FAULT.get();
    if (fault != null && LEFT.getAndDecrement() <= 0) {
      throw new IOException(fault.words);
    }
  }

  private static void writeName() {
    try {
      write();
    } catch (IOException fault) {
      throw DbException.convertIOException(fault, "a name");
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!mode.equals("r") && !exists()) {
      write();
    }
    return new Channel(super.open(mode));
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    writeName();
    super.moveTo(newName, atomicReplace);
  }

  @Override
  public void delete() {
    writeName();
    super.delete();
  }

  @Override
  public boolean createFile() {
    writeName();
    return super.createFile();
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    throw new IOException("nobody writes like that here");
  }

  /** A file that is open on it. */
  private static final class Channel extends FileBase {
    private final FileChannel base;

    Channel(FileChannel base) {
      this.base = base;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      FailingDisk.write();
      return base.write(bytes);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      FailingDisk.write();
      return base.write(bytes, position);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      FailingDisk.write();
      base.truncate(size);
      return this;
    }

    @Override
    public void force(boolean withNames) throws IOException {
      FailingDisk.write();
      base.force(withNames);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return base.read(bytes);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return base.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
      return base.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      base.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared)
        throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}

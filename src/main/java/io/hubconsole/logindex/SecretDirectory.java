package io.hubconsole.logindex;

import io.hubconsole.storage.OwnFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import javax.crypto.SecretKey;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A directory whose files are encrypted, each in counter mode from a place of its own: files of an
 * index are written once, from the beginning to the end. Names and lengths are not hidden, nor is
 * it noticed where somebody changes a file with intent: the index tells accidents by its check
 * sums.
 */
final class SecretDirectory extends FilterDirectory {
  private final Path folder;
  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  private SecretDirectory(Path folder, Directory files, SecretKey key) {
    super(files);
    this.folder = folder;
    this.key = key;
  }

  /** Opens a folder that its owner alone may look into, made where there is none. */
  static SecretDirectory in(Path folder, SecretKey key) throws IOException {
    OwnFolder.take(folder);
    Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
    if (!Files.exists(lock)) {
      OwnFolder.takeFile(Files.createFile(lock));
    }
    return new SecretDirectory(folder, FSDirectory.open(folder), key);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return encrypted(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return encrypted(in.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput encrypted(IndexOutput file) throws IOException {
    byte[] start = new byte[CounterCipher.BLOCK];
    random.nextBytes(start);
    try {
      OwnFolder.takeFile(folder.resolve(file.getName()));
      file.writeBytes(start, start.length);
      return new SecretOutput(file, new CounterCipher(key, start));
    } catch (IOException | RuntimeException fault) {
      file.close();
      throw fault;
    }
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = in.openInput(name, context);
    try {
      byte[] start = new byte[CounterCipher.BLOCK];
      file.readBytes(start, 0, start.length);
      return new SecretInput(
          "secret " + name, file, key, start, 0, file.length() - CounterCipher.BLOCK);
    } catch (IOException | RuntimeException fault) {
      file.close();
      throw fault;
    }
  }

  @Override
  public long fileLength(String name) throws IOException {
    return in.fileLength(name) - CounterCipher.BLOCK;
  }

  /** Encrypts what is written. */
  private static final class SecretOutput extends IndexOutput {
    private static final int BUFFER = 8192;

    private final IndexOutput file;
    private final CounterCipher cipher;
    private final byte[] buffer = new byte[BUFFER];
    private final Checksum sum = new CRC32();
    private int waiting;
    private long written;

    SecretOutput(IndexOutput file, CounterCipher cipher) {
      super("secret " + file, file.getName());
      this.file = file;
      this.cipher = cipher;
    }

    @Override
    public void writeByte(byte value) throws IOException {
      if (waiting == BUFFER) {
        flush();
      }
      buffer[waiting++] = value;
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      int from = offset;
      int left = length;
      while (left > 0) {
        if (waiting == BUFFER) {
          flush();
        }
        int some = Math.min(left, BUFFER - waiting);
        System.arraycopy(bytes, from, buffer, waiting, some);
        waiting += some;
        from += some;
        left -= some;
      }
    }

    private void flush() throws IOException {
      sum.update(buffer, 0, waiting);
      cipher.apply(written, buffer, 0, waiting);
      file.writeBytes(buffer, waiting);
      written += waiting;
      waiting = 0;
    }

    @Override
    public long getFilePointer() {
      return written + waiting;
    }

    @Override
    public long getChecksum() throws IOException {
      flush();
      return sum.getValue();
    }

    @Override
    public void close() throws IOException {
      try (file) {
        flush();
      }
    }
  }

  /** Decrypts what is read, from wherever it is read. */
  private static final class SecretInput extends BufferedIndexInput {
    private final IndexInput file;
    private final SecretKey key;
    private final byte[] start;
    private final CounterCipher cipher;
    private final long from;
    private final long length;
    private byte[] bytes = new byte[0];
    private boolean isClone;

    SecretInput(String name, IndexInput file, SecretKey key, byte[] start, long from, long length) {
      super(name);
      this.file = file;
      this.key = key;
      this.start = start;
      this.cipher = new CounterCipher(key, start);
      this.from = from;
      this.length = length;
    }

    @Override
    protected void readInternal(ByteBuffer wanted) throws IOException {
      int count = wanted.remaining();
      if (bytes.length < count) {
        bytes = new byte[count];
      }
      long position = from + getFilePointer();
      file.seek(CounterCipher.BLOCK + position);
      file.readBytes(bytes, 0, count);
      cipher.apply(position, bytes, 0, count);
      wanted.put(bytes, 0, count);
    }

    @Override
    protected void seekInternal(long position) {
      // Every reading seeks by itself.
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public SecretInput clone() {
      SecretInput clone = new SecretInput(toString(), file.clone(), key, start, from, length);
      clone.isClone = true;
      try {
        clone.seek(getFilePointer());
      } catch (IOException never) {
        throw new IllegalStateException(never);
      }
      return clone;
    }

    @Override
    public IndexInput slice(String name, long offset, long sliceLength) throws IOException {
      if (offset < 0 || sliceLength < 0 || offset + sliceLength > length) {
        throw new IllegalArgumentException("no such slice: " + name);
      }
      SecretInput slice =
          new SecretInput(
              getFullSliceDescription(name), file.clone(), key, start, from + offset, sliceLength);
      slice.isClone = true;
      return slice;
    }

    @Override
    public void close() throws IOException {
      if (!isClone) {
        file.close();
      }
    }
  }
}

package io.hubconsole.logindex;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/** AES in counter mode, from any place of a file. One thread at a time. */
final class CounterCipher {
  /** Bytes of a block. */
  static final int BLOCK = 16;

  private final SecretKey key;
  private final BigInteger start;
  private final Cipher cipher;

  /** Where the last bytes ended: from there one need not begin anew. */
  private long next = -1;

  /**
   * A cipher of one file.
   *
   * @param start the counter of its first block, which no other file has
   */
  CounterCipher(SecretKey key, byte[] start) {
    this.key = key;
    this.start = new BigInteger(1, start);
    try {
      this.cipher = Cipher.getInstance("AES/CTR/NoPadding");
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Encrypts or decrypts bytes that stand at that position of the file. */
  void apply(long position, byte[] bytes, int offset, int length) {
    try {
      if (position != next) {
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter(position / BLOCK)));
        int within = (int) (position % BLOCK);
        byte[] _ = cipher.update(new byte[within]);
      }
      int done = cipher.update(bytes, offset, length, bytes, offset);
      if (done != length) {
        throw new IllegalStateException("not all bytes came");
      }
      next = position + length;
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private byte[] counter(long block) {
    byte[] sum = start.add(BigInteger.valueOf(block)).toByteArray();
    byte[] counter = new byte[BLOCK];
    int kept = Math.min(sum.length, BLOCK);
    // What is beyond 128 bits is dropped: the counter goes round.
    System.arraycopy(sum, sum.length - kept, counter, BLOCK - kept, kept);
    Arrays.fill(sum, (byte) 0);
    return counter;
  }
}

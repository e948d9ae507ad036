package io.hubconsole.embedded.reference;

import io.hubconsole.hub.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who may ask: partners, workshops, and the tokens that stand for them. */
public final class CallerStore {

  /** The partner with that id. */
  public Optional<Caller> partner(Handle handle, int id) {
    return handle
        .createQuery("select id, name from service_partner where id = :id")
        .bind("id", id)
        .<Caller>map((row, _) -> new Caller.Partner(row.getInt(1), row.getString(2)))
        .findOne();
  }

  /** The partner on whose behalf an owner of the data asks who names nobody: the lowest id. */
  public Optional<Caller> firstPartner(Handle handle) {
    return handle
        .createQuery("select id, name from service_partner order by id limit 1")
        .<Caller>map((row, _) -> new Caller.Partner(row.getInt(1), row.getString(2)))
        .findOne();
  }

  /** Whose token that is; the store knows it by its hash alone. A withdrawn one is nobody's. */
  public Optional<Caller> ofToken(Handle handle, String token) {
    return handle
        .createQuery(
            """
            select t.role, p.id, p.name, w.id, w.name from access_token t
            left join service_partner p on p.id = t.service_partner_id
            left join service_provider w on w.id = t.service_provider_id
            where t.token_hash = :hash and t.role <> 'withdrawn'
            """)
        .bind("hash", hash(token))
        .<Caller>map(
            (row, _) ->
                "partner".equals(row.getString(1))
                    ? new Caller.Partner(row.getInt(2), row.getString(3))
                    : new Caller.Provider(row.getInt(4), row.getString(5)))
        .findOne();
  }

  /** The form in which a token is stored: SHA-256 in hex; tokens are long and random. */
  public static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

package io.hubconsole.desk.requestlog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host of a logged url, also of one that is no proper url. */
public final class RequestHost {
  private static final Pattern HOST =
      Pattern.compile("https?://(?:[^/?#@]*@)?(\\[[^/?#\\]]*+\\]|[^/?#:]+)");

  private RequestHost() {}

  /** In lower case; empty where there is none. */
  public static String of(@Nullable String url) {
    if (url == null) {
      return "";
    }
    Matcher host = HOST.matcher(url.toLowerCase(Locale.ROOT));
    return host.lookingAt() ? host.group(1) : "";
  }
}

package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.Order;
import java.util.Locale;

/**
 * What must stay in order: the writes of one case, as far as their orders name it alike.
 *
 * @param text such as {@code case 7680}
 */
record Lane(String text) {
  private static final int LONGEST = 255;

  static Lane of(Order order) {
    String text =
        switch (order) {
          case Order.Email(var email) -> "guid " + email.guid().strip().toLowerCase(Locale.ROOT);
          case Order.LoggedCall(var call) -> "case " + call.meta().caseId();
        };
    // What is longer names no case; a hub will tell so.
    return new Lane(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }
}

package io.hubconsole.cli;

import io.hubconsole.hub.InputFault;
import io.hubconsole.text.Texts;
import java.util.Locale;

/** Says what a hub does not take, by the option that it was given with. */
final class FaultText {
  private FaultText() {}

  static String of(InputFault fault, Texts texts) {
    String option = option(fault.field());
    String value = fault.value();
    return switch (fault.kind()) {
      case REQUIRED -> texts.get("fault.required", option);
      case NOT_A_NUMBER -> texts.get("fault.notANumber", option, value);
      case UNKNOWN_ID, UNKNOWN_ALIAS -> texts.get("fault.unknown", option, value);
      case UNKNOWN_WORD -> texts.get("fault.word", option, value, fault.reason());
      case BAD_POSTAL_CODE -> texts.get("fault.postalCode", option, value);
      case BAD_ADDRESS -> texts.get("fault.address", value);
      case BAD_GUID -> texts.get("fault.guid", value);
      case BAD_URL -> texts.get("fault.url", value);
      case BAD_META -> texts.get("fault.meta", option);
      case TOO_LONG -> texts.get("fault.tooLong", option, value, fault.reason());
      case UNKNOWN_CASE -> texts.get("fault.unknownCase", value);
      case OTHER -> texts.get("fault.other", fault.words());
    };
  }

  /** {@code --case-id} for the contract's {@code meta.caseId}. */
  private static String option(String field) {
    String name = field.substring(field.lastIndexOf('.') + 1);
    return "--" + name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}

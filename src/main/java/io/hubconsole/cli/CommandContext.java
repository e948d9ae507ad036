package io.hubconsole.cli;

import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.AnswerJson;
import io.hubconsole.wire.ContractJson;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * What every command works with.
 *
 * @param environment the process's variables
 * @param out answers, for people or programs
 * @param err diagnostics and progress
 * @param bytes where {@code out} leads, for documents that are written as they are
 */
public record CommandContext(
    HubDoors doors,
    ConsoleStarter console,
    ServerStarter server,
    Map<String, String> environment,
    Locale locale,
    Texts texts,
    ContractJson json,
    AnswerJson answers,
    PrintWriter out,
    PrintWriter err,
    OutputStream bytes) {

  void say(String key, Object... arguments) {
    out.println(texts.get(key, arguments));
  }

  void sayError(String key, Object... arguments) {
    err.println(texts.get(key, arguments));
  }
}

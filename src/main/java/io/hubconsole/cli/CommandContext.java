package io.hubconsole.cli;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDoor;
import io.hubconsole.desk.support.SupportDoor;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.AnswerJson;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What every command works with.
 *
 * @param support makes files for whoever helps
 * @param machine what IT has set for this machine
 * @param environment the process's variables
 * @param out answers, for people or programs
 * @param err diagnostics and progress
 * @param bytes where {@code out} leads, for documents that are written as they are
 */
public record CommandContext(
    HubDoors doors,
    OutboxDoor outboxes,
    ConsoleStarter console,
    ServerStarter server,
    SupportDoor support,
    MachineSettings machine,
    Map<String, String> environment,
    Locale locale,
    Texts texts,
    ContractJson json,
    AnswerJson answers,
    PrintWriter out,
    PrintWriter err,
    OutputStream bytes) {

  /** Takes the tour; tells where its pictures cannot be written. */
  ExitCode tour(Path pictures, Optional<Path> data, TourRequest wanted) {
    try {
      console.tour(pictures, data, wanted, out::println);
      return ExitCode.DONE;
    } catch (IOException fault) {
      sayError("tour.notWritten", pictures.toString());
      return ExitCode.CANNOT;
    }
  }

  /** Tells what of IT's settings makes no sense; the rest holds. */
  void tellMachineFaults() {
    machine.faults().forEach(fault -> err.println(fault.sentence(locale)));
  }

  void say(String key, Object... arguments) {
    out.println(texts.get(key, arguments));
  }

  void sayError(String key, Object... arguments) {
    err.println(texts.get(key, arguments));
  }
}

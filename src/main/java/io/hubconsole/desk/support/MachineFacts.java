package io.hubconsole.desk.support;

import io.hubconsole.desk.machine.MachineKey;
import io.hubconsole.desk.machine.MachineSettings;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Product, system, Java and memory, a line each. */
record MachineFacts(SupportFacts facts) {
  private static final long MEGABYTE = 1024 * 1024;

  String text() {
    Runtime runtime = Runtime.getRuntime();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("product", facts.version());
    lines.put("made at", facts.clock().instant().toString());
    lines.put(
        "system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    lines.put("java", property("java.vendor") + " " + property("java.runtime.version"));
    lines.put("javafx", System.getProperty("javafx.runtime.version", "not started"));
    lines.put("processors", Integer.toString(runtime.availableProcessors()));
    lines.put(
        "memory used, of, at most (MiB)",
        megabytes(runtime.totalMemory() - runtime.freeMemory())
            + ", "
            + megabytes(runtime.totalMemory())
            + ", "
            + megabytes(runtime.maxMemory()));
    lines.put(
        "running for (s)", Long.toString(ManagementFactory.getRuntimeMXBean().getUptime() / 1000));
    lines.put("language of the system", Locale.getDefault().toLanguageTag());
    lines.put("time zone", TimeZone.getDefault().getID());
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }

  private static String megabytes(long bytes) {
    return Long.toString(bytes / MEGABYTE);
  }

  /** What IT has set, by its keys. */
  static Map<String, Object> set(MachineSettings machine) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("sources", machine.sources());
    set.put(MachineKey.LANGUAGE.word(), machine.language());
    set.put(MachineKey.APPEARANCE.word(), machine.appearance());
    set.put(MachineKey.PROFILES.word(), machine.profiles().stream().map(ProfileFacts::of).toList());
    set.put(MachineKey.PROFILE.word(), machine.profile());
    set.put(MachineKey.PROXY.word(), machine.proxy().map(Object::toString));
    set.put(MachineKey.CERTIFICATES.word(), machine.certificates().map(Object::toString));
    set.put(MachineKey.UPDATES_URL.word(), machine.updates().map(Object::toString));
    set.put(
        MachineKey.LOCKED.word(),
        machine.locked().stream().map(MachineKey::word).sorted().toList());
    set.put(
        "faults", machine.faults().stream().map(fault -> fault.sentence(Locale.ENGLISH)).toList());
    return set;
  }
}

package io.hubconsole.build.wronghouse.desk;

/** Breaks: no static state. */
public final class StaticState {
  /** State. */
  @SuppressWarnings("NonFinalStaticField")
  static int count;

  private StaticState() {}
}

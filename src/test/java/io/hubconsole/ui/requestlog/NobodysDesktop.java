package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Desktop;

/** A desktop that nobody sits at. */
final class NobodysDesktop implements Desktop {
  @Override
  public void copy(String text) {}

  @Override
  public void open(String address) {}
}

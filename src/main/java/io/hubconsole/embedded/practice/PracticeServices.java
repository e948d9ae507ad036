package io.hubconsole.embedded.practice;

import java.util.List;

/** The ids of the lists that the practice workspace reckons with. */
final class PracticeServices {
  static final int WARRANTY = 1;
  static final int INSURANCE = 2;
  static final int PAID = 3;
  static final int ESTIMATE = 4;
  static final int COMPLAINT = 5;
  static final int EXPRESS = 6;

  static final int IN_WORKSHOP = 1;
  static final int ON_SITE = 2;
  static final int PICK_UP = 3;
  static final int BY_POST = 5;

  static final int MOBILE_PHONE = 1;

  /** What is carried to a workshop or sent. */
  static final List<Integer> PORTABLE = List.of(1, 2, 3, 4, 6, 12);

  /** What is mended where it stands. */
  static final List<Integer> HOUSEHOLD = List.of(5, 7, 8, 9, 10, 11);

  private PracticeServices() {}
}

package io.hubconsole.embedded.practice;

/** Where the people of the practice workspace live, and what they speak. */
enum Country {
  SE("sv-se", "+46 70 "),
  NO("nb-no", "+47 9"),
  FI("fi-fi", "+358 40 "),
  DK("da-dk", "+45 2");

  private final String language;
  private final String mobilePrefix;

  Country(String language, String mobilePrefix) {
    this.language = language;
    this.mobilePrefix = mobilePrefix;
  }

  String language() {
    return language;
  }

  String mobilePrefix() {
    return mobilePrefix;
  }
}

package io.hubconsole.hub;

/** Between whom a repair is booked. */
public enum BookingType {
  COMPANY_TO_COMPANY("companyToCompany"),
  COMPANY_TO_PRIVATE("companyToPrivate"),
  PRIVATE_TO_PRIVATE("privateToPrivate");

  private final String word;

  BookingType(String word) {
    this.word = word;
  }

  /** The contract's word for it. */
  public String word() {
    return word;
  }
}

package io.hubconsole.ui.profiles;

/** What can be wrong in the form of a profile. */
enum ProfileField {
  NAME,
  FOLDER,
  PARTNER,
  ADDRESS,
  TOKEN
}

package io.hubconsole.embedded.store.workspace;

/**
 * One thing wrong with a workspace file.
 *
 * @param file the file's name as it was given, or its name within the folder
 * @param path such as {@code serviceProviderCompetences[12].when.manufacturer[0]}; empty for the
 *     file as a whole
 * @param line counted from 1; 0 where no line is at fault
 * @param sentence what is wrong and what to do, in the user's language, without the place
 */
public record ImportFault(String file, String path, int line, String sentence) {}

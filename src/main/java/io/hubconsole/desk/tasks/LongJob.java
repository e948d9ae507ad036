package io.hubconsole.desk.tasks;

import javafx.beans.value.ObservableDoubleValue;

/**
 * Work that an operator may see from everywhere and stop.
 *
 * @param name what is done, in the operator's language
 * @param progress from 0 to 1
 * @param cancel asks it to stop; it ends a moment later
 */
public record LongJob(String name, ObservableDoubleValue progress, Runnable cancel) {}

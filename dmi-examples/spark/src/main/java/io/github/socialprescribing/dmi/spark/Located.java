package io.github.socialprescribing.dmi.spark;

import java.io.Serializable;

/**
 * One record of the input as it came, and where it stands. Partitions cut files anywhere, so places within them are those that
 * do not depend on the cut.
 *
 * @param file the path of the file
 * @param position of a line the byte at which it begins, of a table the row, both from 0
 * @param bytes the record, without the end of its line
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Located(String file, long position, byte[] bytes) implements Serializable {}

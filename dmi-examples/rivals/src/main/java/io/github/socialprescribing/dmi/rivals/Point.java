package io.github.socialprescribing.dmi.rivals;

/** Where an aspect stands in one reading. */
record Point(int level, double coordinate) {}

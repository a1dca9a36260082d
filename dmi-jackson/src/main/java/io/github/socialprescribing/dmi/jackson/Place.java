package io.github.socialprescribing.dmi.jackson;

/**
 * A place in a document.
 *
 * @param path as in {@link Problem#path()}
 * @param line from 1, or -1
 * @param column from 1, or -1
 */
record Place(String path, long line, long column) {

    /** {@return the same place, seen as that of a field of the object that stands here} */
    Place field(String name) {
        return new Place(path.isEmpty() ? name : path + "." + name, line, column);
    }

    /** {@return what stands here, as the subject of a sentence} */
    String subject() {
        return path.isEmpty() ? "document" : path;
    }

    /** {@return the object that stands here, as words that follow "in"} */
    String owner() {
        return path.isEmpty() ? "the document" : path;
    }
}

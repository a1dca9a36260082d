package io.github.socialprescribing.dmi.scoring;

/**
 * How much of a model has been answered.
 *
 * @param answered the number of answers that are not UNKNOWN
 * @param of the number of criteria and safeguards of the model
 */
public record Coverage(int answered, int of) {

    /** {@return such as {@code "47 of 52"}} */
    @Override
    public String toString() {
        return answered + " of " + of;
    }
}

package io.github.socialprescribing.dmi.spark;

import java.util.List;

/**
 * How the records of one kind went.
 *
 * @param kind what they are, such as {@code assessments}
 * @param accepted how many were accepted
 * @param rejected how many were rejected
 * @param first why the first of them were, a sentence each
 */
record JobReport(String kind, long accepted, long rejected, List<String> first) {

    /** {@return how many records were read} */
    long read() {
        return accepted + rejected;
    }
}

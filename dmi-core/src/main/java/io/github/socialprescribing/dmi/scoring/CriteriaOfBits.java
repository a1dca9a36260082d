package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.model.Criterion;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Criteria of one aspect in model order, held as their bits in a group of planes. Immutable. */
final class CriteriaOfBits extends AbstractList<Criterion> {

    private final List<Criterion> all;
    private final Masks masks;
    private final int firstBit;
    private final long bits;

    private CriteriaOfBits(List<Criterion> all, Masks masks, int firstBit, long bits) {
        this.all = all;
        this.masks = masks;
        this.firstBit = firstBit;
        this.bits = bits;
    }

    /** {@return the criteria of the given bits} */
    static List<Criterion> of(List<Criterion> all, Masks masks, int group, long bits) {
        return bits == 0 ? List.of() : new CriteriaOfBits(all, masks, group / Masks.PLANES * Long.SIZE, bits);
    }

    @Override
    public Criterion get(int index) {
        long left = bits;
        for (int i = Objects.checkIndex(index, size()); i > 0; i--) {
            left &= left - 1;
        }
        return first(left);
    }

    @Override
    public int size() {
        return Long.bitCount(bits);
    }

    @Override
    public Iterator<Criterion> iterator() {
        return new Iterator<>() {
            private long left = bits;

            @Override
            public boolean hasNext() {
                return left != 0;
            }

            @Override
            public Criterion next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                Criterion next = first(left);
                left &= left - 1;
                return next;
            }
        };
    }

    private Criterion first(long left) {
        return all.get(masks.question(firstBit + Long.numberOfTrailingZeros(left)));
    }
}

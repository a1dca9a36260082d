package io.github.socialprescribing.dmi.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one way from a model to its masks and from an answer sheet to its bits, for the rooms that compute with them.
 *
 * <p>The two types install themselves when they are initialised, hence before there is a value to ask for; so bits cross
 * packages and still no public method of the API takes or gives them.
 *
 * <p>This class is internal: it is not API and may change or vanish in any release.
 */
public final class Packed {

    /**
     * Gives the masks of a model.
     *
     * @param <M> the type of the model
     */
    @FunctionalInterface
    public interface MasksOf<M> {
        /** {@return the masks, compiled when first asked for} */
        Masks of(M model);
    }

    /**
     * Gives the bits of a sheet.
     *
     * @param <S> the type of the sheet
     */
    @FunctionalInterface
    public interface PlanesOf<S> {
        /** {@return the planes themselves, not a copy; never to be written to} */
        long[] of(S sheet);
    }

    private static @Nullable MasksOf<?> masks;
    private static @Nullable PlanesOf<?> planes;

    private Packed() {}

    /** Installs the way from a model to its masks. */
    public static void installMasks(MasksOf<?> access) {
        masks = access;
    }

    /** Installs the way from a sheet to its planes. */
    public static void installPlanes(PlanesOf<?> access) {
        planes = access;
    }

    /** {@return the masks of a model} */
    @SuppressWarnings("unchecked") // only one type installs itself
    public static <M> Masks masks(M model) {
        return ((MasksOf<M>) OfModels.ACCESS).of(model);
    }

    /** {@return the planes of a sheet, never to be written to} */
    @SuppressWarnings("unchecked") // only one type installs itself
    public static <S> long[] planes(S sheet) {
        return ((PlanesOf<S>) OfSheets.ACCESS).of(sheet);
    }

    /** Initialised when there is a model; a constant, so that the way costs nothing. */
    private static final class OfModels {
        private static final MasksOf<?> ACCESS = Objects.requireNonNull(masks);
    }

    /** Initialised when there is a sheet; a constant, so that the way costs nothing. */
    private static final class OfSheets {
        private static final PlanesOf<?> ACCESS = Objects.requireNonNull(planes);
    }
}

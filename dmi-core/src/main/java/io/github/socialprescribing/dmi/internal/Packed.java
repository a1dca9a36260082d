package io.github.socialprescribing.dmi.internal;

import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
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
    private static @Nullable PlanesOf<?> answers;
    private static @Nullable ToLongFunction<?> populations;
    private static @Nullable ToIntFunction<?> contexts;

    private Packed() {}

    /** Installs the way from a model to its masks. */
    public static void installMasks(MasksOf<?> access) {
        masks = access;
    }

    /** Installs the way from a sheet to its planes. */
    public static void installPlanes(PlanesOf<?> access) {
        planes = access;
    }

    /** Installs the way from an assessment to the planes of its answers. */
    public static void installAnswers(PlanesOf<?> access) {
        answers = access;
    }

    /** Installs the way from an area to its population. */
    public static void installPopulations(ToLongFunction<?> access) {
        populations = access;
    }

    /** Installs the way from a context to a number for what it says. */
    public static void installContexts(ToIntFunction<?> access) {
        contexts = access;
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

    /** {@return the planes of the answers of an assessment, never to be written to} */
    @SuppressWarnings("unchecked") // only one type installs itself
    public static <A> long[] answers(A assessment) {
        return ((PlanesOf<A>) OfAssessments.ACCESS).of(assessment);
    }

    /** {@return the population of an area, or −1 if it is not told} */
    @SuppressWarnings("unchecked") // only one type installs itself
    public static <A> long population(A area) {
        return ((ToLongFunction<A>) OfAreas.ACCESS).applyAsLong(area);
    }

    /** {@return a number below 1,024 for what a context says, or −1 if there is none} */
    @SuppressWarnings("unchecked") // only one type installs itself
    public static <C> int kind(C context) {
        return ((ToIntFunction<C>) OfContexts.ACCESS).applyAsInt(context);
    }

    /** Initialised when there is a model; a constant, so that the way costs nothing. */
    private static final class OfModels {
        private static final MasksOf<?> ACCESS = Objects.requireNonNull(masks);
    }

    /** Initialised when there is a sheet; a constant, so that the way costs nothing. */
    private static final class OfSheets {
        private static final PlanesOf<?> ACCESS = Objects.requireNonNull(planes);
    }

    /** Initialised when there is an assessment; a constant, so that the way costs nothing. */
    private static final class OfAssessments {
        private static final PlanesOf<?> ACCESS = Objects.requireNonNull(answers);
    }

    /** Initialised when there is an area; a constant, so that the way costs nothing. */
    private static final class OfAreas {
        private static final ToLongFunction<?> ACCESS = Objects.requireNonNull(populations);
    }

    /** Initialised when there is a context; a constant, so that the way costs nothing. */
    private static final class OfContexts {
        private static final ToIntFunction<?> ACCESS = Objects.requireNonNull(contexts);
    }
}

package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.AbstractList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * What each further pound buys: every pair of a cost and the best low index for it that no other pair beats, from nothing to
 * everything that can be chosen.
 *
 * <p>Cost and index rise strictly from point to point, and each point has its steps. The first point costs nothing: it has
 * the steps that cost nothing, if there are any. All is exact: indices are fractions, costs whole minor units. Two frontiers
 * are equal if the profiles and estimates that they come from are. Immutable and thread-safe.
 */
public final class CostFrontier {

    private final Planner planner;
    private final Currency currency;
    private final Front front;
    private final Fraction unit;

    CostFrontier(Planner planner, Currency currency, Front front, Fraction unit) {
        this.planner = planner;
        this.currency = currency;
        this.front = front;
        this.unit = unit;
    }

    /** {@return where the area stands} */
    public Profile start() {
        return planner.start();
    }

    /** {@return the currency of all costs} */
    public Currency currency() {
        return currency;
    }

    /** {@return the points by rising cost and index, never empty; each is made when it is asked for} */
    public List<FrontierPoint> points() {
        return new PointList();
    }

    /**
     * {@return the best that a budget buys: the point of the greatest index that costs no more}
     *
     * @param budget 0 or more, in the currency of the costs
     * @throws IllegalArgumentException if the budget is negative or in another currency
     */
    public FrontierPoint within(Amount budget) {
        return point(front.within(Planner.checkedBudget(budget, currency).minorUnits()));
    }

    /**
     * {@return what more money buys, where so much is to be spent anyway}
     *
     * @param spent 0 or more, in the currency of the costs
     * @param more 0 or more, in the currency of the costs, such as the next 10,000 pounds
     * @throws IllegalArgumentException if an amount is negative or in another currency
     * @throws ArithmeticException if the sum is beyond 64 bits of minor units
     */
    public Purchase next(Amount spent, Amount more) {
        Planner.checkedBudget(more, currency);
        return new Purchase(within(spent), within(spent.plus(more)));
    }

    /**
     * {@return the cheapest point that reaches an index; nothing if none does}
     *
     * @param index the low index that is wanted, such as 7/2
     */
    public Optional<FrontierPoint> leastFor(Fraction index) {
        int low = 0;
        int high = front.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index(middle).compareTo(index) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < front.size() ? Optional.of(point(low)) : Optional.empty();
    }

    /** {@return the open criteria that no budget can choose because they have no cost, in model order; may be empty} */
    public List<Criterion> withoutCost() {
        return planner.withoutCost();
    }

    /**
     * {@return the open criteria that have a cost and still cannot be chosen, because a lower level of their aspect asks for
     * one without a cost, in model order; may be empty}
     */
    public List<Criterion> barred() {
        return planner.barred();
    }

    private FrontierPoint point(int at) {
        return new FrontierPoint(new Amount(currency, front.cost(at)), index(at), front.steps(at));
    }

    private Fraction index(int at) {
        return planner.start().index().low().plus(Fraction.of(front.gain(at)).times(unit));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostFrontier that && planner.equals(that.planner) && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(planner, currency);
    }

    /** {@return how many points there are, and the first and the last} */
    @Override
    public String toString() {
        return front.size() + " points from " + point(0) + " to " + point(front.size() - 1);
    }

    private final class PointList extends AbstractList<FrontierPoint> implements RandomAccess {
        @Override
        public FrontierPoint get(int at) {
            return point(Objects.checkIndex(at, size()));
        }

        @Override
        public int size() {
            return front.size();
        }
    }
}

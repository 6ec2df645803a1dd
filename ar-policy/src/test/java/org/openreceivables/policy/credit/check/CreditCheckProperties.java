package org.openreceivables.policy.credit.check;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws, on cases with many boundaries. */
class CreditCheckProperties {

  @Property
  void the_named_payment_is_the_least(@ForAll long seed) {
    CheckLaws.theNamedPaymentIsTheLeast(Checker.real(), CheckCase.random(seed));
  }

  @Property
  void paying_everything_releases_nothing_that_money_cannot(@ForAll long seed) {
    CheckLaws.payingEverythingReleasesNothingThatMoneyCannot(
        Checker.real(), CheckCase.random(seed));
  }

  @Property
  void more_open_never_releases(@ForAll long seed) {
    CheckLaws.moreOpenNeverReleases(Checker.real(), CheckCase.random(seed), new Random(~seed));
  }

  @Property
  void order_does_not_matter(@ForAll long seed) {
    CheckLaws.orderDoesNotMatter(Checker.real(), CheckCase.random(seed), new Random(~seed));
  }

  @Property
  void the_exposure_adds_up(@ForAll long seed) {
    CheckLaws.theExposureAddsUp(Checker.real(), CheckCase.random(seed));
  }

  @Property
  void the_verdict_follows_from_the_figures(@ForAll long seed) {
    CheckLaws.theVerdictFollowsFromTheFigures(Checker.real(), CheckCase.random(seed));
  }
}

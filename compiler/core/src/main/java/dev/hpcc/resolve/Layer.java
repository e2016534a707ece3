package dev.hpcc.resolve;

import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer of statements about an element.
 *
 * @param block what it says
 * @param like the steps that {@code like} adds to its origins, strongest first; empty for its own
 *     block and for defaults
 * @param own whether the element says it itself, so that keys that are never inherited count
 */
record Layer(TypedBlock block, List<Origin.Step> like, boolean own) {

  /** How a setting of this layer comes to the element. */
  TypedSetting seen(TypedSetting setting) {
    if (like.isEmpty()) {
      return setting;
    }
    List<Origin.Step> chain = new ArrayList<>();
    for (Origin.Step step : setting.origin().chain()) {
      if (step.layer() == Origin.Layer.OWN) {
        Origin.Step last = like.get(like.size() - 1);
        chain.addAll(like.subList(0, like.size() - 1));
        chain.add(new Origin.Step(last.layer(), last.name(), step.span()));
      } else {
        chain.add(step);
      }
    }
    return setting.with(new Origin(setting.origin().span(), chain));
  }
}

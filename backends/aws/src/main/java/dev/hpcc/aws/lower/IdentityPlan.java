package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * Who may log in, and what nodes may do.
 *
 * @param keyName name of the key pair for the image's login user
 * @param moreKeys public keys that no key pair holds
 * @param profile ARN of the instance profile of all nodes
 */
record IdentityPlan(Optional<Value> keyName, List<String> moreKeys, Optional<Value> profile) {
  IdentityPlan {
    moreKeys = List.copyOf(moreKeys);
  }
}

package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.IdempotencyKeys;

/** An idempotency key and the fingerprint of the order it came with. */
record ClaimedKey(IdempotencyKeys.Key key, String requestHash) {}

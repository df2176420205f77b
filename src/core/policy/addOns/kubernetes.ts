import { forPeople } from "../builtin/release/checkItems";
import { NAMED_ONCE, NOTHING_ADDED, type AddOn } from "./model";

/**
 * Commands of a rollout on Kubernetes. The rollback ends with a running service: the replica count never drops to zero, and the rollout is
 * not paused, because a paused rollout cannot be undone.
 */
export const kubernetes: AddOn = {
  ...NOTHING_ADDED,
  id: "kubernetes",
  shownBy: NAMED_ONCE,
  checklists: {
    infrastructure: forPeople("Every pod has readiness and liveness probes, and limits for CPU and memory"),
  },
  commands: {
    backup:
      'kubectl --namespace "$NAMESPACE" rollout history "deployment/$SERVICE"\n' +
      'kubectl --namespace "$NAMESPACE" rollout history "deployment/$CANARY"\n' +
      `kubectl --namespace "$NAMESPACE" get "deployment/$SERVICE" --output=jsonpath='{.spec.replicas}'`,
    canary: 'kubectl --namespace "$NAMESPACE" set image "deployment/$CANARY" "$CONTAINER=$IMAGE"',
    rollout:
      'kubectl --namespace "$NAMESPACE" set image "deployment/$SERVICE" "$CONTAINER=$IMAGE"\n' +
      'kubectl --namespace "$NAMESPACE" rollout status "deployment/$SERVICE" --timeout=600s',
    log: 'RECENT_LOG="$(kubectl --namespace "$NAMESPACE" logs "deployment/$SERVICE" --since=5m)" && ! printf "%s" "$RECENT_LOG" | grep --ignore-case --word-regexp error',
    "roll-back":
      'kubectl --namespace "$NAMESPACE" rollout undo "deployment/$SERVICE" --to-revision="$LAST_GOOD_REVISION"\n' +
      'kubectl --namespace "$NAMESPACE" rollout undo "deployment/$CANARY" --to-revision="$LAST_GOOD_CANARY_REVISION"',
    "await-roll-back": 'kubectl --namespace "$NAMESPACE" rollout status "deployment/$SERVICE" --timeout=180s',
    "restore-replicas": 'kubectl --namespace "$NAMESPACE" scale "deployment/$SERVICE" --replicas="$REPLICAS"',
    "confirm-replicas":
      'kubectl --namespace "$NAMESPACE" wait --for=condition=Available "deployment/$SERVICE" --timeout=60s',
  },
};

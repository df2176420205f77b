import { alert, metric } from "../builtin/release/metrics";
import { forPeople } from "../builtin/release/checkItems";
import { NAMED_ONCE, NOTHING_ADDED, type AddOn } from "./model";

/** Services that keep data or messages in Redis. */
export const redis: AddOn = {
  ...NOTHING_ADDED,
  id: "redis",
  shownBy: NAMED_ONCE,
  metrics: [
    metric("Redis circuit breaker", "closed", "half-open", "open", "P1", false),
    metric("Redis memory", "< 70% of the limit", "≥ 70%", "≥ 85%", "P2", false),
  ],
  alerts: [alert("Redis unavailable", "P1", "no answer for 1 minute, or its circuit breaker is open", false)],
  checklists: {
    infrastructure: forPeople(
      "Redis persistence is on where data must survive a restart",
      "Redis has a replica, and the failover was tried",
    ),
  },
  smoke: [
    { title: "Redis answers", minutes: 1, command: 'redis-cli -u "$REDIS_URL" ping | grep --quiet PONG' },
  ],
};

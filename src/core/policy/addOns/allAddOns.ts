import { healthcare } from "./healthcare";
import { kubernetes } from "./kubernetes";
import type { AddOn, AddOnId } from "./model";
import { payments } from "./payments";
import { postgres } from "./postgres";
import { redis } from "./redis";
import { trading } from "./trading";

/** The add-ons, in the order in which they apply. */
export const ADD_ONS: readonly AddOn[] = [trading, payments, healthcare, postgres, kubernetes, redis];

/** Some of them, in the order in which they apply. */
export function addOnsOf(ids: readonly AddOnId[]): readonly AddOn[] {
  return ADD_ONS.filter(({ id }) => ids.includes(id));
}

/** The same sequence for the same seed, on every machine and in every host. */
export interface Random {
  /** A whole number from 0 to one less than `below`. */
  number(below: number): number;
  /** One of some items, of which there is at least one. */
  oneOf<Item>(items: readonly Item[]): Item;
}

/** The generator of Park and Miller: good enough to choose edits, and two lines long. */
export function createRandom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  const number = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return { number, oneOf: (items) => items[number(items.length)]! };
}

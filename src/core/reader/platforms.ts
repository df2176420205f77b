import { namesOf } from "../lexicon/names";

/** What a service runs on, where commands differ by it. */
export const PLATFORMS = ["kubernetes", "postgresql"] as const;
export type Platform = (typeof PLATFORMS)[number];

const NAMES = PLATFORMS.map((platform) => ({ platform, names: [...namesOf("platform", platform)] }));

/** The platforms that a report names anywhere, in code, too. */
export function readPlatforms(text: string): readonly Platform[] {
  const said = text.toLowerCase();
  return NAMES.filter(({ names }) => names.some((name) => said.includes(name))).map(
    ({ platform }) => platform,
  );
}

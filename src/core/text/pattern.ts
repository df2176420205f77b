// Letters by the blocks of the Basic Multilingual Plane that contain them.
const LETTERS =
  "A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff" +
  "\\uf900-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc";

/**
 * A regular expression in which `\p{L}` and `\p{N}`, inside a character class, stand for the letters and digits of words. Unicode's own classes are
 * wider: "ℹ" is one of their letters, "²" and "①" are numbers, so that a symbol in front of a title would be a word of it and change the finding's
 * fingerprint. For patterns written in the sources, never for one made of a setting or a report.
 */
export function pattern(source: string, flags = ""): RegExp {
  return new RegExp(source.replaceAll("\\p{L}", LETTERS).replaceAll("\\p{N}", "0-9"), flags);
}

// In place of @lezer/highlight, of which @lezer/markdown takes three names to colour what it has parsed. Nothing is coloured here: no
// node gets a style.
// eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-extraneous-class -- the name is that of a class
export class Tag {}

export const tags = { special() {} };

export const styleTags = () => () => null;

// Takes the place of `mocha` in a bundle for the web extension host: its browser build announces itself on the global object.
import type Mocha from "mocha";
import "mocha/mocha.js";

const announced = globalThis as unknown as { readonly Mocha: typeof Mocha };

// The default export is the shape of the module that this one replaces.
export { announcedMocha as default };
const announcedMocha = announced.Mocha;

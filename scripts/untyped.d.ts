// Modules that the scripts import and that bring no types: what is used of them.
declare module "gifenc" {
  type Palette = [number, number, number][];
  interface Encoder {
    writeFrame(pixels: Uint8Array, width: number, height: number, options: object): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  const gifenc: {
    GIFEncoder: () => Encoder;
    quantize: (data: Uint8Array, colors: number, options: { format: string }) => Palette;
    nearestColorIndex: (palette: readonly (readonly number[])[], color: readonly number[]) => number;
  };
  export { gifenc as default };
}

declare module "pngjs" {
  interface Picture {
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
  }
  export const PNG: {
    new (size: { width: number; height: number }): Picture;
    readonly sync: { read(bytes: Buffer): Picture; write(picture: Picture, options: object): Buffer };
  };
}

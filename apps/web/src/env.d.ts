/** Where the server has tfjs's WebAssembly files; set in vite.config.ts. */
declare const WASM_FOLDER: string;

declare module "*.css";

/** The address of a file that is served as it is. */
declare module "*?url" {
  const url: string;
  export default url;
}

/** As much of it as is used. */
declare module "gifenc" {
  type Palette = readonly (readonly number[])[];
  export function quantize(rgba: Uint8ClampedArray, most: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
  export function GIFEncoder(): {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { palette?: Palette; delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}

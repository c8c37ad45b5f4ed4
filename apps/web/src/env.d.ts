/** Where the server has tfjs's WebAssembly files; set in vite.config.ts. */
declare const WASM_FOLDER: string;

declare module "*.css";

/** The address of a file that is served as it is. */
declare module "*?url" {
  const url: string;
  export default url;
}

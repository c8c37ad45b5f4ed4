type Preference = "webgl" | "canvas";

/** What WebGL calls itself where no graphics card does the work. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What to draw with, best first: WebGL in software is several times slower than the canvas. */
export function rendererPreference(): Preference[] {
  const gl = document.createElement("canvas").getContext("webgl2");
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return gl && !SOFTWARE.test(name) ? ["webgl", "canvas"] : ["canvas"];
}

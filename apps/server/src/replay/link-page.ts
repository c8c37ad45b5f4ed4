import { escapeMarkup } from "@inkling/ink";
import type { LinkWords } from "./link-words.ts";
import { PREVIEW } from "./preview-svg.ts";

/**
 * The page with what others show of a link to it: Open Graph and Twitter tags, and its title.
 * @param html the built index.html
 * @param url of the page, absolute; its picture is beside it
 */
export function linkPage(html: string, url: string, { title, description }: LinkWords): string {
  const picture = `${url}/preview.png`;
  const tags = [
    ["name", "description", description],
    // Who has the link may come; nobody else needs to find it.
    ["name", "robots", "noindex"],
    ["property", "og:type", "website"],
    ["property", "og:site_name", "Inkling"],
    ["property", "og:title", title],
    ["property", "og:description", description],
    ["property", "og:url", url],
    ["property", "og:image", picture],
    ["property", "og:image:type", "image/png"],
    ["property", "og:image:width", String(PREVIEW.width)],
    ["property", "og:image:height", String(PREVIEW.height)],
    ["property", "og:image:alt", title],
    ["name", "twitter:card", "summary_large_image"],
  ] as const;
  const head = [
    `<title>${escapeMarkup(title)} · Inkling</title>`,
    ...tags.map(([kind, name, value]) => `<meta ${kind}="${name}" content="${escapeMarkup(value)}">`),
  ].join("\n    ");
  // By a function: a name may hold what a pattern for replacing would take for its own.
  return html.replace(/\s*<meta name="description"[^>]*>/, "").replace(/<title>[^<]*<\/title>/, () => head);
}

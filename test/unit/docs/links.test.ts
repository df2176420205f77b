import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { posix } from "node:path";
import { documentationPages, nodesOf, pagesThatAreThere, readPage, textOf, type Page } from "./pages";

const pages = [...documentationPages(), ...pagesThatAreThere(["CHANGELOG.md", "examples/README.md"])];

interface Link {
  readonly line: number;
  readonly url: string;
}

describe("links of the documentation", () => {
  for (const page of pages) {
    it(`${page.path} links only to existing targets`, () => {
      const broken = linksOf(page).flatMap((link) => {
        const why = whyBroken(page, link.url);
        return why === null ? [] : [`${page.path}:${link.line}: ${link.url}: ${why}`];
      });
      assert.deepEqual(broken, []);
    });
  }

  it("reach every page from the README", () => {
    const reached = new Set<string>();
    const next = ["README.md"];
    for (let path = next.pop(); path !== undefined; path = next.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const page = readPage(path);
      next.push(...linksOf(page).flatMap(({ url }) => targetOf(page, url) ?? []));
    }
    assert.deepEqual(
      documentationPages()
        .map(({ path }) => path)
        .filter((path) => !reached.has(path)),
      [],
    );
  });
});

describe("the anchor of a heading", () => {
  it("is the one that renderers of Markdown give it", () => {
    const root = {
      type: "root" as const,
      children: ["What is read?", "`rules`", "What is read?"].map(heading),
    };
    assert.deepEqual([...anchorsOf({ path: "p.md", root })], ["what-is-read", "rules", "what-is-read-1"]);
  });
});

function heading(value: string) {
  return { type: "heading" as const, depth: 2 as const, children: [{ type: "text" as const, value }] };
}

function linksOf({ root }: Page): readonly Link[] {
  return nodesOf(root).flatMap((node) =>
    node.type === "link" || node.type === "image" || node.type === "definition"
      ? [{ url: node.url, line: node.position?.start.line ?? 0 }]
      : [],
  );
}

/** Why a link leads nowhere; null where it does not, or leads out of the repository. */
function whyBroken(page: Page, url: string): string | null {
  if (/^https:\/\//.test(url)) return null;
  if (/^[a-z][a-z+.-]*:/i.test(url) || url.startsWith("/")) return "neither relative nor https";
  const [path = "", anchor] = url.split("#");
  const target = path === "" ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(path));
  if (target.startsWith("..")) return "outside of the repository";
  if (!existsSync(target)) return "not there";
  if (anchor === undefined) return null;
  if (!target.endsWith(".md")) return "an anchor of what is no page";
  return anchorsOf(readPage(target)).has(anchor) ? null : "no such heading";
}

/** The page that a link leads to, null where it is none. */
function targetOf(page: Page, url: string): string | null {
  const [path = ""] = url.split("#");
  if (path === "" || /^[a-z]+:/i.test(path)) return null;
  const target = posix.join(posix.dirname(page.path), decodeURIComponent(path));
  return target.endsWith(".md") && existsSync(target) && statSync(target).isFile() ? target : null;
}

/** Lower case, without punctuation, hyphens for blanks, numbered where one is there twice. */
function anchorsOf({ root }: Page): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const anchors = nodesOf(root).flatMap((node) => {
    if (node.type !== "heading") return [];
    const slug = textOf(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return [count === 0 ? slug : `${slug}-${count}`];
  });
  return new Set(anchors);
}

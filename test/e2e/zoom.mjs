// The dashboard as a window at 200 % zoom shows it, which is a window of half the size in CSS pixels.

/** A window of 1400 × 900 pixels at 200 %, and one whose page is about as narrow as the Web Content Accessibility Guidelines ask for (1.4.10). */
export const ZOOMED = [
  { width: 700, height: 450 },
  { width: 400, height: 600 },
];

/**
 * Does something at a size, and goes back.
 * @param {import("playwright-core").Page} page @param {{ width: number, height: number }} size @param {() => Promise<void>} action
 */
export async function zoomed(page, size, action) {
  const before = page.viewportSize() ?? { width: 1400, height: 900 };
  try {
    await page.setViewportSize(size);
    await page.waitForTimeout(1000);
    await action();
  } finally {
    await page.setViewportSize(before);
    await page.waitForTimeout(500);
  }
}

/**
 * What cannot be read without scrolling sideways, in words; empty if all can.
 * @param {import("playwright-core").Frame} frame @returns {Promise<string[]>}
 */
export function cutOff(frame) {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
    const elements = [...document.body.querySelectorAll("*")].filter(
      (element) => element.closest(".unseen") === null && element.getClientRects().length > 0,
    );
    const cut = elements.flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isOutside = left < -1 || right > clientWidth + 1;
      const isClipped =
        getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const text = element.textContent.slice(0, 40);
      const what = `${element.localName}.${element.getAttribute("class") ?? ""}: ${text}`;
      return isOutside || isClipped ? [`${isOutside ? "outside" : "clipped"}: ${what}`] : [];
    });
    return [...wide, ...cut.slice(0, 12)];
  });
}

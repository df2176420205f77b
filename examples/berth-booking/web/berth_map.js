// The map of a harbour: one shape for each berth, coloured by whether it is free.

const COLOURS = { free: "#3fa34d", held: "#e0a100", taken: "#b23a48" };

export async function showMap(element, harbour, arrival, departure) {
  const answer = await fetch(`/api/harbours/${harbour}/berths?from=${arrival}&to=${departure}`);
  const berths = await answer.json();
  element.innerHTML = berths.map((berth) => shapeOf(berth)).join("");
  for (const shape of element.querySelectorAll("[data-berth]")) {
    shape.addEventListener("click", () => choose(shape.dataset.berth));
  }
}

function shapeOf(berth) {
  const { x, y, width, length } = berth.plan;
  return (
    `<rect data-berth="${berth.id}" x="${x}" y="${y}" width="${width}" height="${length}"` +
    ` fill="${COLOURS[berth.state]}"><title>${berth.label} ${berth.note}</title></rect>`
  );
}

function choose(berth) {
  document.dispatchEvent(new CustomEvent("berth-chosen", { detail: { berth } }));
}

setInterval(() => document.dispatchEvent(new CustomEvent("berths-stale")), 2000);

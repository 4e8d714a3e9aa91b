// One stop of the Tab key for many marks on a drawing; the arrow keys go from mark to mark.

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest mark in a direction; what lies aside counts as twice as far. */
function nearest(from, marks, [right, down]) {
  const middle = (mark) => {
    const box = mark.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(from);
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const [toX, toY] = middle(mark);
    const ahead = (toX - x) * right + (toY - y) * down;
    const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * right);
    if (mark !== from && ahead > 0 && ahead + 2 * aside < least) [best, least] = [mark, ahead + 2 * aside];
  }
  return best;
}

/** Lets the arrow keys go over the marks of a drawing. Call again after its marks changed. */
export function rove(drawing) {
  const marks = () => [...drawing.querySelectorAll("a[data-mark]")];
  const all = marks();
  if (!all.some((mark) => mark.getAttribute("tabindex") === "0")) all[0]?.setAttribute("tabindex", "0");
  if (drawing.dataset.roving) return;
  drawing.dataset.roving = "yes";
  drawing.addEventListener("keydown", (event) => {
    const from = event.target.closest("a[data-mark]");
    if (!from || !(event.key in STEPS)) return;
    event.preventDefault();
    nearest(from, marks(), STEPS[event.key])?.focus();
  });
  drawing.addEventListener("focusin", (event) => {
    const to = event.target.closest("a[data-mark]");
    if (to) for (const mark of marks()) mark.setAttribute("tabindex", mark === to ? "0" : "-1");
  });
}

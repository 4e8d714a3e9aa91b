"use strict";
(() => {
  let lit = [];
  const light = at => {
    lit.forEach(one => one.classList.remove("lit"));
    lit = [];
    const source = at instanceof Element ? at.closest("[data-f]") : null;
    if (!source) return;
    const item = source.closest(".item");
    for (const figure of source.dataset.f.split(" ")) {
      item.querySelectorAll(`[data-f~="${figure}"]`).forEach(one => lit.push(one));
    }
    lit.forEach(one => one.classList.add("lit"));
  };
  for (const event of ["pointerover", "focusin"]) document.addEventListener(event, e => light(e.target));
  document.addEventListener("focusout", () => light(null));

  const items = [...document.querySelectorAll(".item")];
  if (items.length < 2) return;
  const find = document.getElementById("find");
  const measure = document.getElementById("measure");
  const shown = document.getElementById("shown");
  const words = new Map();
  const wordsOf = item => {
    if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
    return words.get(item);
  };
  const filter = () => {
    const wanted = find.value.trim().toLowerCase();
    let count = 0;
    for (const item of items) {
      const measures = item.dataset.measures;
      const measured = measure.value === "none" ? !measures : !measure.value || measures.split(" ").includes(measure.value);
      item.hidden = !(measured && (!wanted || wordsOf(item).includes(wanted)));
      count += item.hidden ? 0 : 1;
    }
    shown.textContent = `${count} of ${items.length} items`;
  };
  let soon;
  find.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(filter, 120); });
  measure.addEventListener("change", filter);
  document.querySelector(".filter").hidden = false;
  filter();
})();

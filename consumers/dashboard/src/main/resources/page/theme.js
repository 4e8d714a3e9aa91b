// Runs before the page is drawn, so that it never flashes in the other theme.
(() => {
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem("theme") ?? "auto";
    } catch {
      return "auto";
    }
  };
  root.dataset.theme = stored();
  addEventListener("DOMContentLoaded", () => {
    const choice = document.getElementById("theme");
    choice.value = root.dataset.theme;
    choice.addEventListener("change", () => {
      root.dataset.theme = choice.value;
      try {
        localStorage.setItem("theme", choice.value);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    });
  });
})();

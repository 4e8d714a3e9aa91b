// Tells those who listen to the page what changed, without talking over them.

const PAUSE = 5000;

/** Speaks through a polite live region, at most once in five seconds; what comes in between is said in sum. */
export function announcer(region) {
  let waiting = [];
  let timer = null;

  function speak() {
    timer = null;
    if (waiting.length === 0) return;
    const latest = waiting.at(-1);
    region.textContent = waiting.length === 1 ? latest : `${waiting.length} changes. The latest: ${latest}`;
    waiting = [];
    timer = setTimeout(speak, PAUSE);
  }

  return (sentence) => {
    waiting.push(sentence);
    timer ??= setTimeout(speak, 250);
  };
}

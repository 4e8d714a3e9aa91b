// How the page asks the server. Addresses are relative to the page, so that it works behind any path.

/** A refusal or a lost connection, in words for people. */
export class Trouble extends Error {
  /** @param retryAfter seconds to wait before asking again; null where asking again does not help */
  constructor(message, retryAfter, status) {
    super(message);
    this.retryAfter = retryAfter;
    this.status = status;
  }
}

/** An address under v1/ with its parameters; those that are empty are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== "" && value != null));
  return `v1/${path}${query.size > 0 ? `?${query}` : ""}`;
}

/** The answer as an object. Throws Trouble. */
export async function get(path, parameters, signal) {
  let response;
  try {
    response = await fetch(address(path, parameters), { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Trouble("The server does not answer. The page keeps trying.", 2);
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  const detail = problem.detail ?? `The server answered ${response.status}.`;
  const again = response.status >= 500 || response.status === 429;
  throw new Trouble(detail, again ? Number(response.headers.get("Retry-After")) || 2 : null, response.status);
}

const wait = (seconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("Aborted", "AbortError"));
    });
  });

/** As get, but asks again for as long as that may help. Tells meanwhile what is wrong; null when all is well. */
export async function getPatiently(path, parameters, tell, signal) {
  for (;;) {
    try {
      const answer = await get(path, parameters, signal);
      tell(null);
      return answer;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      tell(error.message);
      if (error.retryAfter === null) throw error;
      await wait(Math.min(error.retryAfter, 10), signal);
    }
  }
}

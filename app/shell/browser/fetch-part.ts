/** Told to the page when a part has come, so that its behaviours are attached (main.ts). */
export const partShown = "house:part-shown";

/** Fetches a part of another page that takes longer than this one could wait for; without script there is a link to it. */
export async function fetchPart(element: HTMLElement): Promise<void> {
  const { from, part, none } = element.dataset;
  if (!from || !part) return;
  const answer = await fetch(from, { headers: { accept: "text/html" } }).catch(() => null);
  // The link stands, and can be tried.
  if (!answer?.ok || !element.isConnected) return;
  const html = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = html.getElementById(part);
  if (found) {
    element.replaceChildren(found);
    element.dispatchEvent(new Event(partShown, { bubbles: true }));
  } else if (none) {
    const said = document.createElement("p");
    said.className = "meta";
    said.textContent = none;
    element.replaceChildren(said);
  }
}

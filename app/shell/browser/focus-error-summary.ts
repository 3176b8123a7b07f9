/**
 * After a failed form the summary takes focus, and its links put the cursor in
 * the field. Browsers do the first themselves (autofocus) unless the address
 * has a fragment; the second they do for fields but not for a group of boxes.
 */
export function focusErrorSummary(summary: HTMLElement): void {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    const field = target.matches("input, select, textarea")
      ? target
      : target.querySelector<HTMLElement>("input, select, textarea");
    if (!field) return;
    event.preventDefault();
    field.focus();
    target.scrollIntoView({ block: "center" });
  });
}

/**
 * A filter answers when a choice is made with mouse or finger. With the keyboard
 * each arrow press is a change, so there it waits for Enter or for the next
 * field (WCAG 3.2.2). The form keeps its button, for everyone without script.
 */
export function autosubmit(field: HTMLElement): void {
  if (!(field instanceof HTMLSelectElement) || !field.form) return;
  const form = field.form;
  let byKeyboard = false;
  let changed = false;
  const send = () => {
    if (changed) form.requestSubmit();
    changed = false;
  };
  field.addEventListener("pointerdown", () => {
    byKeyboard = false;
  });
  field.addEventListener("keydown", (event) => {
    byKeyboard = true;
    if (event.key === "Enter" && changed) {
      event.preventDefault();
      send();
    }
  });
  field.addEventListener("change", () => {
    changed = true;
    if (!byKeyboard) send();
  });
  field.addEventListener("blur", send);
}

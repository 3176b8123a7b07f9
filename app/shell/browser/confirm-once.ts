/**
 * A second press on the button while the first is under way sends nothing. The
 * server is safe against it too; this spares people the doubt.
 */
export function confirmOnce(form: HTMLElement): void {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
  // Back to a page from the browser's own cache: the form may be sent anew.
  window.addEventListener("pageshow", () => {
    delete form.dataset.sent;
  });
}

/** Told when a page has taken another's place without a load; main.ts attaches its behaviours. */
export const pageShown = "forsamlingshus:page-shown";

/**
 * Shows how far the sending of files has come. The form goes the same way as
 * without script; the page that answers it, whether a result or the form with
 * its errors, takes the place of this one.
 */
export function uploadProgress(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const line = form.querySelector<HTMLElement>(".upload-progress");
  const bar = line?.querySelector("progress");
  const words = line?.querySelector("span");
  if (!line || !bar || !words) return;
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !holdsFile(form)) return;
    event.preventDefault();
    line.hidden = false;
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.upload.onprogress = (progress) => {
      const percent = Math.round((100 * progress.loaded) / progress.total);
      bar.value = percent;
      words.textContent = `${percent} %`;
    };
    request.onload = () => show(request.responseText, request.responseURL);
    // No answer: let the browser send it the plain way, and say what is wrong in its own words.
    request.onerror = () => form.submit();
    request.send(withSubmitter(form, event.submitter));
  });
}

function holdsFile(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].some(
    (field) => field.files?.length,
  );
}

function withSubmitter(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
  return data;
}

function show(html: string, address: string): void {
  const answer = new DOMParser().parseFromString(html, "text/html");
  document.title = answer.title;
  document.body.replaceWith(answer.body);
  if (address && address !== location.href) history.pushState(null, "", address);
  window.scrollTo(0, 0);
  document.dispatchEvent(new Event(pageShown));
  window.addEventListener("popstate", () => location.reload(), { once: true });
}

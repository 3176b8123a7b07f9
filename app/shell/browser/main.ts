import { attachModules } from "./attach-modules.ts";
import { partShown } from "./fetch-part.ts";
import { pageShown } from "./upload-progress.ts";

attachModules(document);
document.addEventListener(pageShown, () => attachModules(document));
document.addEventListener(partShown, (event) => attachModules(event.target as HTMLElement));

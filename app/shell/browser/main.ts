import { attachModules } from "./attach-modules.ts";
import { pageShown } from "./upload-progress.ts";

attachModules(document);
document.addEventListener(pageShown, () => attachModules(document));

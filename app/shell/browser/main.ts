import { attachModules } from "./attach-modules.ts";

attachModules(document);

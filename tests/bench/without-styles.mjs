// For `node --import`: has style sheets that pages import read as empty modules, since nothing is drawn here.
import { register } from "node:module";

const hook = `export async function load(url, context, next) {
  if (!url.endsWith(".css")) return next(url, context);
  return { format: "module", source: "export default {};", shortCircuit: true };
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

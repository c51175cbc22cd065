import { type Environment, parseEnvironment } from "@/lib/environment";

/**
 * The environment of this server process, read anew at each call.
 * @throws ValidationError naming every variable that cannot be read.
 */
export function readEnvironment(): Environment {
  return parseEnvironment(process.env);
}

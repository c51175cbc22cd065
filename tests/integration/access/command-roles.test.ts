import { describe, expect, it } from "vitest";
import { ForbiddenError } from "@/lib/errors";
import { type UserRole, userRoles } from "@/lib/records/vocabularies";
import { commandRoles } from "./command-roles";
import { findCommands } from "./find-commands";

const commands = findCommands();

/** Nothing but the actor is given: whoever may call the command may be refused for that, whoever may not is for their role. */
function junkFrom(role: UserRole) {
  return { actor: { id: "nobody", name: "Nobody", role } };
}

/** A command asks who is calling before it looks at anything that is stored; whoever may call it gets as far as this. */
const closedStore = {
  read: () => Promise.reject(new Error("The store was read.")),
  write: () => Promise.reject(new Error("The store was written.")),
};

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  return null;
}

describe("the table of commands and roles", () => {
  it("names every command, and none that does not exist", () => {
    const found = new Set(commands.map(({ name }) => name));
    const missing = commands
      .filter(({ name }) => !(name in commandRoles))
      .map(({ name, file }) => `  ${name}: "…", // db/commands/${file}`);
    const gone = Object.keys(commandRoles).filter((name) => !found.has(name));
    const faults = [
      ...(missing.length === 0
        ? []
        : [`Add to tests/integration/access/command-roles.ts, with the least role:\n${missing.join("\n")}`]),
      ...(gone.length === 0 ? [] : [`Take out of it, since there is no such command: ${gone.join(", ")}`]),
    ];
    expect(faults.join("\n")).toBe("");
  });

  it("finds commands at all, each name once", () => {
    expect(commands.length).toBeGreaterThan(40);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });
});

describe.each(
  commands.flatMap((command) => {
    const least = commandRoles[command.name];
    return least === undefined || least === "noActor" || least === "part" ? [] : [{ ...command, least }];
  }),
)("$name, for $least and above", ({ load, least }) => {
  const leastAt = userRoles.indexOf(least);
  const below = userRoles.slice(0, leastAt);

  if (below.length > 0) {
    it("refuses every role below before anything else", async () => {
      const command = await load();
      for (const role of below) {
        const refusal = await refusalOf(command(closedStore, junkFrom(role)));
        expect([role, refusal]).toEqual([role, expect.any(ForbiddenError)]);
      }
    });
  }

  it("refuses the others for nothing but the arguments", async () => {
    const command = await load();
    for (const role of userRoles.slice(leastAt)) {
      const refusal = await refusalOf(command(closedStore, junkFrom(role)));
      expect([role, refusal]).not.toEqual([role, expect.any(ForbiddenError)]);
    }
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../..");
type Yaml = string | Yaml[] | { [key: string]: Yaml };

/** Reads the little of YAML that the file uses: maps, lists of texts or maps, and plain or quoted texts. */
function readYaml(text: string): Yaml {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"))
    .map((line) => ({ indent: line.search(/\S/), text: line.trim() }));
  let at = 0;
  const scalar = (value: string): string => (value.startsWith('"') ? String(JSON.parse(value)) : value);

  function block(indent: number): Yaml {
    return lines[at]?.text.startsWith("- ") ? list(indent) : map(indent);
  }
  function list(indent: number): Yaml[] {
    const items: Yaml[] = [];
    for (let line = lines[at]; line?.indent === indent && line.text.startsWith("- "); line = lines[at]) {
      const rest = line.text.slice(2);
      if (/^[\w-]+:( |$)/.test(rest)) {
        lines[at] = { indent: indent + 2, text: rest };
        items.push(map(indent + 2));
      } else {
        items.push(scalar(rest));
        at += 1;
      }
    }
    return items;
  }
  function map(indent: number): Yaml {
    const fields: { [key: string]: Yaml } = {};
    for (let line = lines[at]; line?.indent === indent; line = lines[at]) {
      const [, key, value] = /^([\w-]+):(?: (.*))?$/.exec(line.text) ?? [];
      if (key === undefined) throw new Error(`This line is not read: ${line.text}`);
      at += 1;
      fields[key] = value === undefined ? block(lines[at]?.indent ?? 0) : scalar(value);
    }
    return fields;
  }

  const read = map(0);
  if (at !== lines.length) throw new Error(`This line is not read: ${lines[at]?.text}`);
  return read;
}

const text = { type: "string", minLength: 1 };
const person = {
  type: "object",
  additionalProperties: false,
  required: ["family-names"],
  properties: { "family-names": text, "given-names": text },
};
const entity = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: { name: text, website: text },
};
const authors = { type: "array", minItems: 1, uniqueItems: true, items: { anyOf: [person, entity] } };

/** What the Citation File Format 1.2.0 asks for and allows, as far as the file uses it. */
const citationFile = {
  type: "object",
  additionalProperties: false,
  required: ["authors", "cff-version", "message", "title"],
  properties: {
    "cff-version": { const: "1.2.0" },
    abstract: text,
    authors,
    keywords: { type: "array", minItems: 1, uniqueItems: true, items: text },
    license: { enum: ["MIT"] },
    message: text,
    references: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["authors", "title", "type"],
        properties: {
          authors,
          doi: {
            type: "string",
            pattern: "^10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;\\-\\.\\(\\)\\[\\]\\\\]+$",
          },
          start: { type: "string", pattern: "^\\d+$" },
          end: { type: "string", pattern: "^\\d+$" },
          journal: text,
          license: { enum: ["CC-BY-4.0"] },
          notes: text,
          title: text,
          type: { enum: ["article", "data"] },
          volume: { type: "string", pattern: "^\\d+$" },
          year: { type: "string", pattern: "^\\d{4}$" },
        },
      },
    },
    title: text,
    type: { enum: ["dataset", "software"] },
    version: text,
  },
};

describe("CITATION.cff", () => {
  const file = readYaml(readFileSync(join(root, "CITATION.cff"), "utf8"));

  it("has the keys that the Citation File Format 1.2.0 asks for, and no others", () => {
    const validate = new Ajv().compile(citationFile);
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it("names the contributors as one body, and the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(file).toMatchObject({ authors: [{ name: "Backchannel contributors" }], version });
  });
});

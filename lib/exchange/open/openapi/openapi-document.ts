import type { QueryParameter } from "../query-parameter";
import type { JsonSchema } from "./json-schema";
import type { Operation, OperationAnswer } from "./operation";
import { coincidencesFile, indexOperation, readOperations } from "./read-operations";
import { parameterSchema, schemaComponents, schemaReference } from "./schema-components";
import { writeOperations } from "./write-operations";

/** Everything that a program can ask of this site. */
export const openOperations: readonly Operation[] = [
  indexOperation,
  ...readOperations,
  coincidencesFile,
  ...writeOperations,
];

/** The version of the interface: the second part rises when something is added, the first when something is taken away. */
export const apiVersion = "1.0.0";

/** The description of the interface in OpenAPI 3.1; `site` is the origin of this instance. */
export function openApiDocument(site: string): JsonSchema {
  return {
    openapi: "3.1.0",
    info: {
      title: "Backchannel",
      version: apiVersion,
      summary: "Diplomatic contacts, and what was announced on the battlefield when they took place.",
      description:
        "Lists are pages: follow next, or the Link header, to the end. Answers carry an ETag; any site may read, without credentials. Refusals are problem details (RFC 9457).",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: site }],
    externalDocs: { url: `${site}/data/api`, description: "The same for people." },
    tags: [
      { name: "Open data", description: "What is published." },
      { name: "Writing", description: "Publishing and changing events, with a token." },
      { name: "Analysis", description: "Two lists of dates of your own." },
    ],
    paths: pathsOf(openOperations),
    components: {
      schemas: schemaComponents(),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of an editor, made on the desk.",
        },
      },
    },
  };
}

function pathsOf(operations: readonly Operation[]): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) };
  }
  return paths;
}

function operationObject(operation: Operation): JsonSchema {
  const { id, tag, summary, description, body, needsToken, answers } = operation;
  const parameters = [
    ...operation.pathParameters.map((parameter) => ({
      name: parameter.name,
      in: "path",
      required: true,
      description: parameter.description,
      schema: { type: "string" },
      example: parameter.example,
    })),
    ...operation.queryParameters.map(queryParameterObject),
    ...operation.headers.map((header) => ({
      name: header.name,
      in: "header",
      required: header.isRequired,
      description: header.description,
      schema: { type: "string" },
      example: header.example,
    })),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(needsToken ? { security: [{ token: [] }] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              body.mediaTypes.map((type) => [
                type,
                { schema: { $ref: schemaReference(body.schema) }, example: body.example },
              ]),
            ),
          },
        }),
    responses: Object.fromEntries(answers.map((answer) => [String(answer.status), answerObject(answer)])),
  };
}

function queryParameterObject({ name, description, schema, isList }: QueryParameter): JsonSchema {
  const one = parameterSchema(schema);
  return {
    name,
    in: "query",
    required: false,
    description,
    ...(isList ? { style: "form", explode: true, schema: { type: "array", items: one } } : { schema: one }),
  };
}

const headerWords = {
  ETag: "What the answer is known by: see If-None-Match.",
  "Data-Version": "The version of the data that the answer is of.",
};

function answerObject({ status, description, schema, mediaType: type }: OperationAnswer): JsonSchema {
  if (type !== undefined) {
    const content = { [type]: { schema: { type: "string" } } };
    return { description, headers: headersOf(type), content };
  }
  if (schema === undefined) return { description };
  const mediaType = schema === "Problem" ? "application/problem+json" : "application/json";
  const isTagged = status < 300 && schema !== "Analysis";
  return {
    description,
    ...(isTagged ? { headers: headersOf(schema) } : {}),
    content: { [mediaType]: { schema: { $ref: schemaReference(schema) } } },
  };
}

function headersOf(schema: string): JsonSchema {
  const names =
    schema === "SavedEvent" || schema === "EventEntry"
      ? (["ETag"] as const)
      : (["ETag", "Data-Version"] as const);
  const page = schema.endsWith("Page")
    ? {
        Link: {
          description: "The address of the page that follows, as rel=next.",
          schema: { type: "string" },
        },
      }
    : {};
  return {
    ...Object.fromEntries(
      names.map((name) => [name, { description: headerWords[name], schema: { type: "string" } }]),
    ),
    ...page,
  };
}

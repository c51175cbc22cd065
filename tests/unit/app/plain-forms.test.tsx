import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";

const issues = [
  { path: "name", message: "Write a name." },
  { path: "name", message: "Write it in letters." },
  { path: "", message: "Somebody was quicker." },
];

it("leads from each fault to its field, and says what has none", () => {
  const html = renderToStaticMarkup(
    <FaultSummary title="Not saved" issues={issues} idOf={(path) => (path === "" ? null : `rule-${path}`)} />,
  );
  expect(html).toContain('role="alert"');
  expect(html).toContain('<li><a href="#rule-name">Write a name.</a></li>');
  expect(html).toContain("<li>Somebody was quicker.</li>");
  expect(renderToStaticMarkup(<FaultSummary title="Not saved" issues={[]} idOf={() => null} />)).toBe("");
});

it("ties a control to its label, its hint and every fault of its own", () => {
  const field = (found: typeof issues, hint: string) =>
    renderToStaticMarkup(
      <LabelledField id="rule-name" name="name" label="Name" hint={hint} issues={found}>
        {(control) => <input {...control} />}
      </LabelledField>,
    );
  const faulty = field(issues, "A short one.");
  expect(faulty).toContain('<label for="rule-name">Name</label>');
  expect(faulty).toContain(
    '<input id="rule-name" aria-invalid="true" aria-describedby="rule-name-hint rule-name-error" name="name"/>',
  );
  expect(faulty).toContain('id="rule-name-error">Write a name. Write it in letters.</div>');
  const plain = field([], "");
  expect(plain).toContain('<input id="rule-name" name="name"/>');
  expect(plain).not.toContain("rule-name-");
});

it("puts a box before its label", () => {
  const html = renderToStaticMarkup(
    <LabelledField id="box" name="box" label="Agreed" issues={[]} isBox>
      {(control) => <input {...control} type="checkbox" />}
    </LabelledField>,
  );
  expect(html.indexOf("<input")).toBeLessThan(html.indexOf("<label"));
});

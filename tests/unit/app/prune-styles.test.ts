import { describe, expect, it } from "vitest";
import { propertiesRead, propertiesSet, pruneStyles } from "@/app/_server/embed/prune-styles";

const markup = '<main class="a b"><p>x</p><svg class="c"><title>y</title></svg></main>';

describe("pruneStyles", () => {
  it("keeps what the page can use, and nothing else", () => {
    const sheet = `
      /* A note with { braces */
      .a { color: red; }
      .gone { color: blue; }
      .a .gone, .a > .b:hover, h1 .a { margin: 0 }
      p { font: 400 12px / 16px var(--sans); }
      table { border: 0; }
      .c:focus-visible .b[data-x="1"] { fill: none; }`;
    expect(pruneStyles(sheet, markup)).toBe(
      '.a{color:red}.a>.b:hover{margin:0}p{font:400 12px / 16px var(--sans)}.c:focus-visible .b[data-x="1"]{fill:none}',
    );
  });

  it("goes into media queries, and drops those left empty", () => {
    const sheet =
      "@media (min-width: 640px) and (max-width: 959.98px) { .gone { top: 0 } .b { top: 1px } } @media print { .gone { top: 0 } } @page { margin: 1cm }";
    expect(pruneStyles(sheet, markup)).toBe(
      "@media (min-width:640px) and (max-width:959.98px){.b{top:1px}}@page{margin:1cm}",
    );
  });
});

describe("custom properties", () => {
  it("are read and found by selector, the last one winning", () => {
    expect(propertiesRead(".a{color:var(--x);fill:var(--y)}")).toEqual(new Set(["--x", "--y"]));
    const sheet =
      ':root, [data-theme="light"] { --x: #fff; --u: url("data:a;b"); } [data-theme="dark"] { --x: #000 }';
    expect(propertiesSet(sheet, ":root").get("--x")).toBe("#fff");
    expect(propertiesSet(sheet, ":root").get("--u")).toBe('url("data:a;b")');
    expect(propertiesSet(sheet, '[data-theme="dark"]').get("--x")).toBe("#000");
  });
});
